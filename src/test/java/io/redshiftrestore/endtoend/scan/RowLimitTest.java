package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A limit asks for no page, and for no larger page, than its rows need. */
class RowLimitTest {

  private static final String SELECT = "SELECT table_restore_request_id FROM table_restore_status ";
  private static final SandboxDatabase DATABASE = SandboxDatabase.with(SampleRows.rows(450));

  @BeforeEach
  void forgetCalls() {
    DATABASE.forgetCalls();
  }

  @AfterAll
  static void close() throws SQLException {
    DATABASE.close();
  }

  private static List<String> requestIds(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "request-" + i).toList();
  }

  private static List<@Nullable String> pageSizes() {
    return DATABASE.requests().stream().<@Nullable String>map(r -> r.get("MaxRecords")).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "LIMIT 5|0|5|1|20",
        "LIMIT 20|0|20|1|20",
        "LIMIT 21|0|21|1|21",
        "LIMIT 100|0|100|1|100",
        "LIMIT 101|0|101|2|100",
        "LIMIT 250|0|250|3|100",
        "LIMIT 1000|0|450|5|100",
        "LIMIT 5 OFFSET 10|10|15|1|20",
        "LIMIT 5 OFFSET 98|98|103|2|100",
        "OFFSET 445|445|450|5|100",
        "OFFSET 445 ROWS FETCH NEXT 2 ROWS ONLY|445|447|5|100",
        "FETCH FIRST 3 ROWS ONLY|0|3|1|20"
      })
  void a_limit_costs_the_fewest_calls_and_rows(
      String limit, int from, int to, int calls, String pageSize) throws SQLException {
    assertThat(DATABASE.column(SELECT + limit)).isEqualTo(requestIds(from, to));
    assertThat(pageSizes()).hasSize(calls).containsOnly(pageSize);
  }

  @Test
  void a_limit_may_be_a_parameter_of_any_whole_type() throws SQLException {
    for (Object five : List.of(5, 5L, (short) 5)) {
      assertThat(DATABASE.column(SELECT + "LIMIT ?", five)).isEqualTo(requestIds(0, 5));
      assertThat(DATABASE.column(SELECT + "FETCH FIRST ? ROWS ONLY", five)).hasSize(5);
    }
    assertThat(DATABASE.column(SELECT + "LIMIT ? OFFSET ?", 5L, 30)).isEqualTo(requestIds(30, 35));
    assertThat(DATABASE.column(SELECT + "OFFSET ? ROWS FETCH NEXT ? ROWS ONLY", 3, 2))
        .isEqualTo(requestIds(3, 5));
    assertThat(pageSizes()).hasSize(8).containsOnly("20", "35");
  }

  @Test
  void a_limit_may_be_set_as_int_or_long() throws SQLException {
    try (PreparedStatement statement = DATABASE.connection().prepareStatement(SELECT + "LIMIT ?")) {
      statement.setInt(1, 2);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).hasSize(2);
      statement.setLong(1, 3);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).hasSize(3);
      statement.setInt(1, 0);
      DATABASE.forgetCalls();
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).isEmpty();
      assertThat(DATABASE.calls()).isZero();
    }
  }

  @Test
  void a_limit_beyond_the_range_of_an_int_is_no_limit() throws SQLException {
    assertThat(DATABASE.column(SELECT + "LIMIT 5000000000")).hasSize(450);
  }

  @Test
  void an_offset_beyond_the_end_gives_no_row() throws SQLException {
    assertThat(DATABASE.column(SELECT + "LIMIT 5 OFFSET 1000")).isEmpty();
    assertThat(DATABASE.calls()).isEqualTo(5);
  }

  @Test
  void set_max_rows_is_a_limit() throws SQLException {
    try (Statement statement = DATABASE.statement()) {
      statement.setMaxRows(5);
      try (ResultSet rows = statement.executeQuery(SELECT)) {
        assertThat(SandboxDatabase.rowsOf(rows)).hasSize(5);
      }
      assertThat(pageSizes()).containsExactly("20");
    }
  }

  @Test
  void set_max_rows_is_a_limit_of_a_prepared_statement_too() throws SQLException {
    try (PreparedStatement statement = DATABASE.connection().prepareStatement(SELECT)) {
      statement.setMaxRows(130);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).hasSize(130);
      assertThat(pageSizes()).containsExactly("100", "100");
      statement.setMaxRows(0);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).hasSize(450);
    }
  }

  @Test
  void the_smaller_of_limit_and_max_rows_holds() throws SQLException {
    try (Statement statement = DATABASE.statement()) {
      statement.setMaxRows(7);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT + "LIMIT 30"))).hasSize(7);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT + "LIMIT 3"))).hasSize(3);
      assertThat(pageSizes()).containsExactly("20", "20");
    }
  }

  @Test
  void max_rows_counts_the_rows_of_the_result_and_not_those_it_is_made_of() throws SQLException {
    try (Statement statement = DATABASE.statement()) {
      statement.setMaxRows(1);
      try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM table_restore_status")) {
        assertThat(SandboxDatabase.rowsOf(rows)).containsExactly(List.of(450L));
      }
      try (ResultSet rows =
          statement.executeQuery(SELECT + "WHERE message = 'Restore 246 ran out of disk space.'")) {
        assertThat(SandboxDatabase.rowsOf(rows)).containsExactly(List.of("request-246"));
      }
    }
  }

  @Test
  void a_limit_is_counted_after_a_key_has_been_looked_up() throws SQLException {
    assertThat(DATABASE.column(SELECT + "WHERE cluster_identifier = 'finance' LIMIT 3"))
        .containsExactly("request-1", "request-5", "request-9");
    assertThat(DATABASE.requests())
        .singleElement()
        .satisfies(
            request ->
                assertThat(request)
                    .containsEntry("ClusterIdentifier", "finance")
                    .containsEntry("MaxRecords", "20"));
  }

  @Test
  void a_limit_in_each_part_of_a_union_holds_for_that_part() throws SQLException {
    assertThat(
            DATABASE.column("(" + SELECT + "LIMIT 2) UNION ALL (" + SELECT + "LIMIT 3 OFFSET 100)"))
        .hasSize(5);
    assertThat(DATABASE.calls()).isBetween(2, 3);
  }

  @Test
  void a_limit_beyond_the_end_costs_no_more_than_the_listing() throws SQLException {
    try (SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(500))) {
      assertThat(database.rows("SELECT * FROM table_restore_status LIMIT 501")).hasSize(500);
      assertThat(database.calls()).isEqualTo(5);
    }
  }
}
