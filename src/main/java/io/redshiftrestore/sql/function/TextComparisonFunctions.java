package io.redshiftrestore.sql.function;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.INTEGER_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;

import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.text.Phonetics;
import io.redshiftrestore.sql.function.text.TextOrder;
import java.util.List;

/** Functions of which text comes first, and of how texts sound. */
final class TextComparisonFunctions {

  static final List<RedshiftFunction> ALL =
      List.of(
          order("BPCHARCMP"),
          order("BTTEXT_PATTERN_CMP"),
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

  private TextComparisonFunctions() {}

  private static RedshiftFunction order(String name) {
    return new RedshiftFunction(
        named(name)
            .takes(CHARACTER, CHARACTER)
            .computedBy(INTEGER_NULLABLE, TextOrder.class, "compare"),
        Family.STRING,
        name + "(text, other)",
        "1 if the text comes after the other, -1 if it comes before it, and otherwise 0.",
        "r_" + name);
  }
}
