package io.redshiftrestore.endtoend.statement;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junitpioneer.jupiter.DefaultLocale;

/** What is said of JDBC's escapes is tried. */
class FunctionEscapesTest {

  /** A call of each function. */
  private static final Map<String, String> CALLS =
      List.of(
              "ABS(-1), ACOS(1), ASIN(1), ATAN(1), ATAN2(1, 2), CBRT(8), CEILING(1.5), COS(1)",
              "COT(1), DEGREES(1), EXP(1), FLOOR(1.5), LOG(2), LOG10(100), MOD(5, 3), PI()",
              "POWER(2, 3), RADIANS(180), RAND(), ROUND(1.55, 1), SIGN(-3), SIN(1), SQRT(4), TAN(1)",
              "TRUNCATE(1.55, 1), ASCII('a'), CHAR(65), CONCAT('a', 'b'), DIFFERENCE('a', 'b')",
              "INSERT('abc', 1, 2, 'x'), LCASE('A'), LEFT('abc', 2), LENGTH('abc')",
              "LOCATE('b', 'abc'), LTRIM(' a'), REPEAT('a', 3), REPLACE('aba', 'a', 'c')",
              "RIGHT('abc', 2), RTRIM('a '), SOUNDEX('abc'), SPACE(3), SUBSTRING('abc', 2, 1)",
              "UCASE('a'), CURDATE(), CURTIME(), NOW(), DAYNAME(DATE '2024-02-29')",
              "DAYOFMONTH(DATE '2024-02-29'), DAYOFWEEK(DATE '2024-02-29')",
              "DAYOFYEAR(DATE '2024-02-29'), WEEK(DATE '2024-02-29'), YEAR(DATE '2024-02-29')",
              "MONTH(DATE '2024-02-29'), MONTHNAME(DATE '2024-02-29'), QUARTER(DATE '2024-02-29')",
              "HOUR(TIME '10:20:30'), MINUTE(TIME '10:20:30'), SECOND(TIME '10:20:30')",
              "TIMESTAMPADD(SQL_TSI_DAY, 1, TIMESTAMP '2024-02-29 10:20:30')",
              "TIMESTAMPDIFF(SQL_TSI_DAY, DATE '2024-02-28', DATE '2024-02-29')",
              "TO_DATE('2024-02-29', 'YYYY-MM-DD'), TO_TIMESTAMP('2024-02-29', 'YYYY-MM-DD')",
              "CONVERT('1', SQL_INTEGER), DATABASE(), IFNULL(NULL, 1), USER()")
          .stream()
          .flatMap(calls -> Arrays.stream(calls.split("(?<=\\)), ", -1)))
          .collect(toMap(call -> call.substring(0, call.indexOf('(')), Function.identity()));

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  private DatabaseMetaData metadata() throws SQLException {
    return database.connection().getMetaData();
  }

  private String value(String escape) throws SQLException {
    return database.column("SELECT " + escape).get(0);
  }

  @Test
  void every_function_that_is_listed_can_be_called() throws SQLException {
    List<String> listed =
        List.of(
            metadata().getNumericFunctions(),
            metadata().getStringFunctions(),
            metadata().getTimeDateFunctions(),
            metadata().getSystemFunctions());
    assertThat(String.join(",", listed).split(",", -1)).hasSizeGreaterThan(60);
    for (String function : String.join(",", listed).split(",", -1)) {
      if (!CALLS.containsKey(function)) {
        // The reference of the dialect calls it.
        assertThat(RedshiftFunctions.named(function)).as(function).isPresent();
        continue;
      }
      assertThat(database.rows("SELECT {fn " + CALLS.get(function) + "}")).as(function).hasSize(1);
    }
  }

  @Test
  @DefaultLocale("tr")
  void the_name_of_a_function_is_known_in_any_case() throws SQLException {
    assertThat(value("{fn UCASE('ab')}")).isEqualTo("AB");
    assertThat(value("{fn ucase('ab')}")).isEqualTo("AB");
    assertThat(value("{fn insert('abc', 1, 2, {fn Ucase('x')})}")).isEqualTo("Xc");
    assertThat(value("{fn ifnull(NULL, 'i')}")).isEqualTo("i");
  }

  @Test
  void a_function_may_stand_wherever_an_expression_may() throws SQLException {
    assertThat(
            database.column(
                "SELECT {fn LCASE(status)} AS s, count(*) FROM table_restore_status"
                    + " WHERE {fn LENGTH(status)} > ? AND status IN ({fn UCASE('failed')}, 'x')"
                    + " GROUP BY {fn LCASE(status)} HAVING {fn MOD(count(*), 2)} >= 0"
                    + " ORDER BY {fn LCASE(status)}",
                3))
        .allMatch(status -> status.equals(status.toLowerCase(Locale.ROOT)));
  }

  @Test
  void a_function_of_the_dialect_may_be_called_by_an_escape_where_jdbc_has_none()
      throws SQLException {
    assertThat(value("{fn btrim('xax', 'x')}")).isEqualTo("a");
    assertThat(value("{fn LOG(100)}")).as("to base e, as JDBC has it").startsWith("4.6");
    assertThat(value("LOG(100)")).as("to base 10, as Redshift has it").isEqualTo("2.0");
  }

  @Test
  void an_unknown_function_is_an_error_that_names_it() {
    SqlFailure failure = SqlFailure.of(() -> value("{fn nonsense('a')}"));
    assertThat(failure.state()).startsWith("42");
    assertThat(failure.message()).containsIgnoringCase("nonsense");
  }

  @Test
  void the_user_is_the_one_that_metadata_names() throws SQLException {
    assertThat(value("{fn USER()}")).isEqualTo(metadata().getUserName()).isEmpty();
  }
}
