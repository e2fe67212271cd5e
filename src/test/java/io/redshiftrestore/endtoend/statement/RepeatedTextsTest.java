package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.lang.management.ManagementFactory;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A text that a connection executes again is not planned again, and answers as the first time. */
class RepeatedTextsTest {

  private static final String FAILED =
      "SELECT count(*) FROM table_restore_status WHERE status = 'FAILED'";
  private static final int TIMES = 20;

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(150));

  /** Each plan is a class at least. */
  private static long classesLoaded() {
    return ManagementFactory.getClassLoadingMXBean().getTotalLoadedClassCount();
  }

  private void execute(String sql) throws SQLException {
    assertThat(database.rows(sql)).isNotEmpty();
  }

  @Test
  void it_is_compiled_once() throws SQLException {
    execute(FAILED);
    execute(FAILED); // The size of the listing is known now, and may make for another plan.
    long before = classesLoaded();
    for (int i = 0; i < TIMES; i++) {
      execute(FAILED);
    }
    assertThat(classesLoaded() - before).isLessThan(TIMES);
  }

  @Test
  void a_look_up_of_another_key_is_not_compiled_again() throws SQLException {
    String lookup =
        "SELECT status FROM table_restore_status WHERE table_restore_request_id = 'request-%d'";
    database.rows(lookup.formatted(0));
    long before = classesLoaded();
    for (int i = 1; i < TIMES; i++) {
      database.forgetCalls();
      assertThat(database.column(lookup.formatted(i)))
          .containsExactly(SampleRows.STATUSES.get(i % SampleRows.STATUSES.size()));
      assertThat(database.requests().get(0)).containsEntry("TableRestoreRequestId", "request-" + i);
      assertThat(database.calls()).isEqualTo(1);
    }
    assertThat(classesLoaded() - before).isLessThan(TIMES);
  }

  @Test
  void another_text_is_compiled() throws SQLException {
    execute(FAILED);
    long before = classesLoaded();
    for (int i = 0; i < TIMES; i++) {
      execute(FAILED + " AND progress_in_mega_bytes IS NULL OR message = 'other " + i + "'");
    }
    assertThat(classesLoaded() - before).isGreaterThanOrEqualTo(TIMES);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT table_restore_request_id FROM table_restore_status",
        "SELECT status, count(*) FROM table_restore_status GROUP BY status ORDER BY 1",
        "SELECT table_restore_request_id, row_number() OVER (PARTITION BY status ORDER BY"
            + " request_time) FROM table_restore_status ORDER BY 1",
        "SELECT a.status, b.cluster_identifier FROM table_restore_status a"
            + " JOIN table_restore_status b USING (table_restore_request_id) ORDER BY 1, 2",
        "SELECT listagg(cluster_identifier, ',') WITHIN GROUP (ORDER BY request_time)"
            + " FROM table_restore_status GROUP BY status ORDER BY 1",
        "SELECT status FROM table_restore_status t WHERE EXISTS (SELECT 1 FROM"
            + " table_restore_status u WHERE u.request_time > t.request_time) ORDER BY"
            + " request_time DESC LIMIT 9",
        "SELECT table_restore_request_id FROM table_restore_status WHERE"
            + " table_restore_request_id IN ('request-1', 'request-2') UNION ALL"
            + " SELECT 'x' FROM (VALUES (1), (2)) v ORDER BY 1"
      })
  void two_executions_at_once_share_nothing(String sql) throws SQLException {
    List<List<@Nullable Object>> expected = database.rows(sql);
    List<Object> first = new ArrayList<>();
    List<Object> second = new ArrayList<>();
    try (Statement one = database.statement();
        Statement other = database.statement();
        ResultSet ofOne = one.executeQuery(sql)) {
      first.add(next(ofOne));
      try (ResultSet ofOther = other.executeQuery(sql)) {
        second.add(next(ofOther));
        for (int i = 1; i < expected.size(); i++) {
          first.add(next(ofOne));
          second.add(next(ofOther));
        }
        assertThat(ofOne.next()).isFalse();
        assertThat(ofOther.next()).isFalse();
      }
    }
    List<Object> firstColumn = new ArrayList<>();
    expected.forEach(row -> firstColumn.add(row.get(0)));
    assertThat(first).isEqualTo(firstColumn);
    assertThat(second).isEqualTo(firstColumn);
  }

  private static Object next(ResultSet rows) throws SQLException {
    assertThat(rows.next()).isTrue();
    return rows.getObject(1);
  }

  @Test
  void another_schema_makes_another_plan() throws SQLException {
    String sql = "SELECT count(*) FROM schemata";
    database.connection().setSchema("information_schema");
    execute(sql);
    database.connection().setSchema("redshift");
    assertThat(SqlFailure.of(() -> database.rows(sql)).state()).isEqualTo("42P01");
  }

  @Test
  void prepared_twice_it_keeps_the_parameters_of_each_apart() throws SQLException {
    String sql = "SELECT count(*) FROM table_restore_status WHERE status = ?";
    try (PreparedStatement failed = database.prepare(sql, "FAILED");
        PreparedStatement none = database.prepare(sql, "NO_STATUS");
        ResultSet ofFailed = failed.executeQuery();
        ResultSet ofNone = none.executeQuery()) {
      assertThat(next(ofFailed)).isEqualTo(30L);
      assertThat(next(ofNone)).isEqualTo(0L);
    }
  }

  @Test
  void what_was_learnt_of_the_listing_makes_another_plan() throws SQLException {
    List<String> keys =
        IntStream.range(0, 40).mapToObj(i -> "('request-%d')".formatted(3 * i)).toList();
    String sql =
        "SELECT t.status FROM (VALUES %s) k (id) JOIN table_restore_status t ON"
                .formatted(String.join(", ", keys))
            + " t.table_restore_request_id = k.id";
    assertThat(database.rows(sql)).hasSize(40);
    int unknown = database.calls();
    database.rows("SELECT * FROM table_restore_status");
    database.forgetCalls();
    assertThat(database.rows(sql)).hasSize(40);
    assertThat(database.calls()).isEqualTo(2).isLessThan(unknown);
  }
}
