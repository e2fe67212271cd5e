package io.redshiftrestore.sql.plan.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calcite 1.42 fails for lists of about 800 on, or takes minutes to write their code. */
class LongExpressionsTest {

  /** Rows that the planner does not know, or it would compute with them. */
  private static final String NUMBERS = rows("1", "2999", "5000");

  private static final String TEXTS = rows("'1'", "'2999'", "'x'");

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(4));

  private static String rows(String... values) {
    return " FROM (SELECT CASE row_number() OVER (ORDER BY table_restore_request_id)"
        + each(values.length, "", i -> " WHEN %d THEN %s".formatted(i + 1, values[i]))
        + " END FROM table_restore_status) t(v)";
  }

  private static String each(int count, String between, IntFunction<String> part) {
    return IntStream.range(0, count).mapToObj(part).collect(Collectors.joining(between));
  }

  private List<String> ordered(String sql) throws SQLException {
    return values(sql + " ORDER BY v");
  }

  private List<String> values(String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = database.statement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
    }
    return values;
  }

  @Test
  void a_list_of_3000_texts_is_searched_as_a_short_one_is() throws SQLException {
    String list = each(3000, ", ", i -> "'" + i + "'");
    assertThat(ordered("SELECT v IN (" + list + ")" + TEXTS))
        .containsExactly("true", "true", "false", "null");
    assertThat(ordered("SELECT v NOT IN (" + list + ")" + TEXTS))
        .containsExactly("false", "false", "true", "null");
    assertThat(ordered("SELECT v IN (" + list + ", NULL)" + TEXTS))
        .containsExactly("true", "true", "null", "null");
    assertThat(values("SELECT v" + TEXTS + " WHERE v NOT IN (" + list + ")")).containsExactly("x");
  }

  @Test
  void a_list_of_3000_numbers_is_searched_by_value_and_not_by_digits() throws SQLException {
    String list = each(3000, ", ", String::valueOf);
    assertThat(ordered("SELECT v IN (" + list + ")" + NUMBERS))
        .containsExactly("true", "true", "false", "null");
    assertThat(ordered("SELECT CAST(v AS DECIMAL(9, 2)) NOT IN (" + list + ")" + NUMBERS))
        .containsExactly("false", "false", "true", "null");
  }

  @Test
  void a_list_of_dates_is_searched_in_parts() throws SQLException {
    String list = each(100, ", ", i -> "DATE '2024-01-01' + " + 2 * i);
    assertThat(
            values(
                "SELECT v IN ("
                    + list
                    + ") FROM (VALUES (DATE '2024-01-03'), (DATE '2024-01-04'), (NULL)) t(v)"))
        .containsExactly("true", "false", "null");
  }

  @ParameterizedTest
  @ValueSource(ints = {45, 1000})
  void a_case_takes_the_first_branch_that_is_true(int branches) throws SQLException {
    String whens = each(branches, "", i -> " WHEN v = %d OR v >= 3000 THEN 'V%d'".formatted(i, i));
    assertThat(ordered("SELECT CASE" + whens + " END" + NUMBERS))
        .containsExactly("V1", "null", "V0", "null");
  }

  @Test
  void a_branch_that_is_not_taken_is_not_computed() throws SQLException {
    String whens = each(100, "", i -> " WHEN v = %d THEN 10 / (v - 50)".formatted(i));
    assertThat(ordered("SELECT CASE" + whens + " ELSE 7 END" + NUMBERS))
        .containsExactly("0", "7", "7", "7");
  }

  @Test
  void a_long_or_and_a_long_and_are_null_only_if_no_part_decides() throws SQLException {
    String rows = " FROM (VALUES (1, 0), (2999, 0), (NULL, 0), (3, NULL)) t(v, w)";
    assertThat(values("SELECT " + each(60, " OR ", i -> "v = w + " + i) + rows))
        .containsExactly("true", "false", "null", "null");
    assertThat(values("SELECT " + each(60, " AND ", i -> "v <> w + " + i) + rows))
        .containsExactly("false", "true", "null", "null");
  }

  @Test
  void a_long_condition_of_a_join_compares_both_rows() throws SQLException {
    String condition = each(60, " OR ", i -> "a.status || b.status = 'x%d'".formatted(i));
    assertThat(
            values(
                "SELECT count(*) FROM table_restore_status a JOIN table_restore_status b ON "
                    + condition
                    + " OR a.table_restore_request_id = b.table_restore_request_id"))
        .containsExactly("4");
  }
}
