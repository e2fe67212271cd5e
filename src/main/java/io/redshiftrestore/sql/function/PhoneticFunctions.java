package io.redshiftrestore.sql.function;

import static io.redshiftrestore.sql.function.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.INTEGER_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;

import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.text.Phonetics;
import java.util.List;

/** Functions of how texts sound. */
final class PhoneticFunctions {

  static final List<RedshiftFunction> ALL =
      List.of(
          new RedshiftFunction(
              named("SOUNDEX")
                  .takes(CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, Phonetics.class, "soundex"),
              Family.STRING,
              "SOUNDEX(text)",
              "The American Soundex code of the text's letters.",
              "SOUNDEX"),
          new RedshiftFunction(
              named("DIFFERENCE")
                  .takes(CHARACTER, CHARACTER)
                  .computedBy(INTEGER_NULLABLE, Phonetics.class, "difference"),
              Family.STRING,
              "DIFFERENCE(text, other)",
              "How many places, of four, the texts' Soundex codes have in common.",
              "DIFFERENCE"));

  private PhoneticFunctions() {}
}
