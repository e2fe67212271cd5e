package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetProvider;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A scrolling result set keeps its rows as they are read, and reads no further than it must. */
@Timeout(60)
class ScrollingTest {

  private static final String SELECT =
      "SELECT table_restore_request_id, request_time, total_data_in_mega_bytes"
          + " FROM table_restore_status";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(350));

  @AutoClose
  private final Statement statement =
      database
          .connection()
          .createStatement(ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY);

  ScrollingTest() throws SQLException {}

  @Test
  void it_goes_to_any_row_and_says_where_it_is() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT + " LIMIT 3");
    assertThat(rows.getType()).isEqualTo(ResultSet.TYPE_SCROLL_INSENSITIVE);
    assertThat(statement.getResultSetType()).isEqualTo(ResultSet.TYPE_SCROLL_INSENSITIVE);
    assertThat(rows.isBeforeFirst()).isTrue();
    assertThat(rows.last()).isTrue();
    assertThat(rows.getRow()).isEqualTo(3);
    assertThat(rows.isLast()).isTrue();
    assertThat(rows.previous()).isTrue();
    assertThat(rows.getRow()).isEqualTo(2);
    assertThat(rows.isLast()).isFalse();
    assertThat(rows.first()).isTrue();
    assertThat(rows.isFirst()).isTrue();
    assertThat(rows.previous()).isFalse();
    assertThat(rows.isBeforeFirst()).isTrue();
    assertThat(rows.getRow()).isZero();
    assertThat(rows.absolute(-1)).isTrue();
    assertThat(rows.getRow()).isEqualTo(3);
    assertThat(rows.relative(-2)).isTrue();
    assertThat(rows.getRow()).isEqualTo(1);
    assertThat(rows.relative(5)).isFalse();
    assertThat(rows.isAfterLast()).isTrue();
    assertThat(rows.previous()).isTrue();
    assertThat(rows.getRow()).isEqualTo(3);
    assertThat(rows.absolute(-4)).isFalse();
    assertThat(rows.isBeforeFirst()).isTrue();
    assertThat(rows.absolute(0)).isFalse();
    rows.afterLast();
    assertThat(rows.isAfterLast()).isTrue();
    rows.beforeFirst();
    assertThat(rows.next()).isTrue();
    assertThat(rows.isFirst()).isTrue();
    assertThat(database.calls()).isEqualTo(1);
  }

  @Test
  void it_reads_no_further_than_it_is_asked_to_go_and_nothing_twice() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT);
    assertThat(database.calls()).isZero();
    assertThat(rows.absolute(100)).isTrue();
    assertThat(database.calls()).isEqualTo(1);
    assertThat(rows.isLast()).isFalse();
    assertThat(database.calls()).isEqualTo(2);
    assertThat(rows.absolute(1)).isTrue();
    assertThat(database.calls()).isEqualTo(2);
    assertThat(rows.last()).isTrue();
    assertThat(rows.getRow()).isEqualTo(350);
    assertThat(database.calls()).isEqualTo(4);
    rows.beforeFirst();
    int count = 0;
    while (rows.next()) {
      count++;
    }
    assertThat(count).isEqualTo(350);
    assertThat(database.calls()).isEqualTo(4);
  }

  @Test
  void the_values_of_a_row_are_the_same_whenever_it_is_visited() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT + " ORDER BY request_time");
    assertThat(rows.next()).isTrue();
    String id = rows.getString(1);
    Timestamp time = rows.getTimestamp("request_time");
    String shown = rows.getString("request_time");
    long megabytes = rows.getLong(3);
    assertThat(rows.last()).isTrue();
    assertThat(rows.getString(1)).isNotEqualTo(id);
    assertThat(rows.first()).isTrue();
    assertThat(rows.getString(1)).isEqualTo(id);
    assertThat(rows.getTimestamp(2)).isEqualTo(time);
    assertThat(rows.getString(2)).isEqualTo(shown);
    assertThat(rows.getObject(2, Instant.class)).isEqualTo(SampleRows.FIRST_REQUEST_TIME);
    assertThat(rows.getLong(3)).isEqualTo(megabytes);
    assertThat(SqlFailure.of(() -> rows.getString(4)).state()).isEqualTo("07009");
  }

  @Test
  void an_empty_result_has_no_row_to_go_to() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT + " WHERE status = 'NONE'");
    assertThat(rows.isBeforeFirst()).isFalse();
    assertThat(rows.first()).isFalse();
    assertThat(rows.last()).isFalse();
    assertThat(rows.absolute(-1)).isFalse();
    assertThat(rows.isAfterLast()).isFalse();
    assertThat(rows.isLast()).isFalse();
    assertThat(SqlFailure.of(() -> rows.getString(1)).state()).isEqualTo("24000");
  }

  @Test
  void max_rows_bounds_it() throws SQLException {
    statement.setMaxRows(5);
    ResultSet rows = statement.executeQuery(SELECT);
    assertThat(rows.last()).isTrue();
    assertThat(rows.getRow()).isEqualTo(5);
    assertThat(database.calls()).isEqualTo(1);
  }

  @Test
  void a_prepared_statement_scrolls_too() throws SQLException {
    try (PreparedStatement prepared =
        database
            .connection()
            .prepareStatement(
                SELECT + " WHERE table_restore_request_id = ?",
                ResultSet.TYPE_SCROLL_INSENSITIVE,
                ResultSet.CONCUR_READ_ONLY)) {
      prepared.setString(1, "request-7");
      ResultSet rows = prepared.executeQuery();
      assertThat(rows.last()).isTrue();
      assertThat(rows.first()).isTrue();
      assertThat(rows.getString(1)).isEqualTo("request-7");
    }
    assertThat((Throwable) database.connection().getWarnings()).isNull();
  }

  @Test
  void what_fails_while_reading_on_fails_again_and_leaves_the_rows_before() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT);
    assertThat(rows.absolute(100)).isTrue();
    statement.cancel();
    assertThat(SqlFailure.of(rows::last).state()).isEqualTo("57014");
    assertThat(SqlFailure.of(rows::last).state()).isEqualTo("57014");
    assertThat(rows.getRow()).isEqualTo(100);
    assertThat(rows.first()).isTrue();
    assertThat(rows.getString(1)).isNotNull();
  }

  @Test
  void more_than_memory_may_hold_is_an_error_that_says_so() throws SQLException {
    long megabytes = Runtime.getRuntime().maxMemory() / (3L << 20);
    String numbers =
        IntStream.range(0, 100)
            .mapToObj(number -> "('" + number + "')")
            .collect(Collectors.joining(", "));
    ResultSet rows =
        statement.executeQuery(
            "SELECT a.n || REPEAT('x', 60000) FROM (VALUES %1$s) AS a (n), (VALUES %1$s) AS b (n)"
                .formatted(numbers));
    SqlFailure failure = SqlFailure.of(rows::last);
    assertThat(failure.state()).isEqualTo("53200");
    assertThat(failure.message())
        .contains("more than the " + megabytes + " MB that it may keep; read it forwards");
    assertThat(SqlFailure.of(rows::last).state()).isEqualTo("53200");
    assertThat(rows.first()).isTrue();
  }

  @Test
  void a_cached_row_set_pages_through_it() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT);
    try (CachedRowSet page = RowSetProvider.newFactory().createCachedRowSet()) {
      page.setPageSize(20);
      page.populate(rows, 41);
      assertThat(page.size()).isEqualTo(20);
      assertThat(page.first()).isTrue();
      assertThat(page.getString(1)).isEqualTo("request-40");
    }
  }
}
