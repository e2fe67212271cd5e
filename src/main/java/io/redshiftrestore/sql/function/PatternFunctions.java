package io.redshiftrestore.sql.function;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.INTEGER_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.INTEGER;

import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.pattern.RegularExpressions;
import java.util.List;

/** Functions of regular expressions. */
final class PatternFunctions {

  static final List<RedshiftFunction> ALL =
      List.of(
          new RedshiftFunction(
              named("REGEXP_COUNT")
                  .takes(CHARACTER, CHARACTER)
                  .optionally(INTEGER, CHARACTER)
                  .computedBy(INTEGER_NULLABLE, RegularExpressions.class, "count"),
              Family.STRING,
              "REGEXP_COUNT(text, pattern [, position [, parameters]])",
              "How often a regular expression is in a text.",
              "REGEXP_COUNT"),
          new RedshiftFunction(
              named("REGEXP_INSTR")
                  .takes(CHARACTER, CHARACTER)
                  .optionally(INTEGER, INTEGER, INTEGER, CHARACTER)
                  .computedBy(INTEGER_NULLABLE, RegularExpressions.class, "position"),
              Family.STRING,
              "REGEXP_INSTR(text, pattern [, position [, occurrence [, option [, parameters]]]])",
              "At which character an occurrence of a regular expression begins; 0 if it does not.",
              "REGEXP_INSTR"),
          new RedshiftFunction(
              named("REGEXP_REPLACE")
                  .takes(CHARACTER, CHARACTER)
                  .optionally(CHARACTER, INTEGER, CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, RegularExpressions.class, "replace"),
              Family.STRING,
              "REGEXP_REPLACE(text, pattern [, replacement [, position [, parameters]]])",
              "The text with the replacement for each occurrence of a regular expression.",
              "REGEXP_REPLACE"),
          new RedshiftFunction(
              named("REGEXP_SUBSTR")
                  .takes(CHARACTER, CHARACTER)
                  .optionally(INTEGER, INTEGER, CHARACTER)
                  .computedBy(VARCHAR_NULLABLE, RegularExpressions.class, "part"),
              Family.STRING,
              "REGEXP_SUBSTR(text, pattern [, position [, occurrence [, parameters]]])",
              "An occurrence of a regular expression, or with parameter e its sub-expression.",
              "REGEXP_SUBSTR"));

  private PatternFunctions() {}
}
