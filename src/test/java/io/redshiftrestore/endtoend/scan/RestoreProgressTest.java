package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The view of progress costs what its table costs, and its columns agree with one another. */
class RestoreProgressTest {

  /** 250 rows; {@code finance} has the ids 1, 5, 9 and so on, 63 of them. */
  private static final SandboxDatabase DATABASE = SandboxDatabase.with(SampleRows.rows(250));

  @BeforeEach
  void forgetCalls() {
    DATABASE.forgetCalls();
  }

  @AfterAll
  static void close() throws SQLException {
    DATABASE.close();
  }

  @Test
  void a_request_id_is_looked_up() throws SQLException {
    String sql =
        "SELECT status, percent_complete FROM redshift.restore_progress"
            + " WHERE table_restore_request_id = 'request-2'";

    assertThat(DATABASE.plan(sql))
        .contains("where=[table_restore_request_id = 'request-2'], calls=[us-east-1: 1 look-up]");
    assertThat(DATABASE.rows(sql)).containsExactly(List.of("IN_PROGRESS", 50.0));
    assertThat(DATABASE.requests())
        .containsExactly(Map.of("TableRestoreRequestId", "request-2", "MaxRecords", "100"));
  }

  @Test
  void a_parameter_is_looked_up_too() throws SQLException {
    assertThat(
            DATABASE.rows(
                "SELECT is_terminal FROM restore_progress WHERE table_restore_request_id IN (?, ?)"
                    + " ORDER BY 1",
                "request-2",
                "request-1"))
        .containsExactly(List.of(false), List.of(true));
    assertThat(DATABASE.calls()).isEqualTo(2);
  }

  @Test
  void a_cluster_costs_the_pages_of_its_own_listing() throws SQLException {
    String sql =
        "SELECT count(*) FROM restore_progress"
            + " WHERE cluster_identifier = 'finance' AND percent_complete = 100";

    assertThat(DATABASE.plan(sql)).contains("where=[cluster_identifier = 'finance']");
    // The ids 5, 25, 45 and so on to 245.
    assertThat(DATABASE.rows(sql)).containsExactly(List.of(13L));
    assertThat(DATABASE.requests())
        .containsExactly(Map.of("ClusterIdentifier", "finance", "MaxRecords", "100"));
  }

  @Test
  void a_limit_shortens_the_listing() throws SQLException {
    assertThat(DATABASE.rows("SELECT elapsed_seconds FROM restore_progress LIMIT 3")).hasSize(3);
    assertThat(DATABASE.requests()).containsExactly(Map.of("MaxRecords", "20"));
  }

  @Test
  void the_time_is_that_of_the_statement() throws SQLException {
    assertThat(
            DATABASE.rows(
                """
                SELECT count(*), count(elapsed_seconds), count(DISTINCT is_terminal) FROM restore_progress
                WHERE status = 'IN_PROGRESS'
                  AND elapsed_seconds = DATEDIFF(millisecond, request_time, SYSDATE) / 1000
                """))
        .containsExactly(List.of(50L, 50L, 1L));
  }

  @Test
  void the_columns_agree_with_those_that_they_are_computed_from() throws SQLException {
    assertThat(
            DATABASE.rows(
                """
                SELECT table_restore_request_id FROM restore_progress
                WHERE is_terminal <> (status IN ('SUCCEEDED', 'FAILED', 'CANCELED'))
                   OR percent_complete NOT BETWEEN 0 AND 100
                   OR (percent_complete IS NULL) <> (COALESCE(total_data_in_mega_bytes, 0) = 0)
                   OR (elapsed_seconds IS NULL) <> is_terminal
                   OR abs(megabytes_per_second * elapsed_seconds - progress_in_mega_bytes) > 1
                   OR estimated_end < GETDATE() - INTERVAL '1 minute'
                """))
        .isEmpty();
    assertThat(
            DATABASE.rows(
                "SELECT megabytes_per_second, elapsed_seconds, estimated_end FROM restore_progress"
                    + " WHERE table_restore_request_id = 'request-0'"))
        .containsExactly(Arrays.asList(null, null, null));
  }

  @Test
  void a_view_joins_by_look_ups() throws SQLException {
    assertThat(
            DATABASE.rows(
                "SELECT p.percent_complete FROM (VALUES ('request-2'), ('request-5')) AS v (id)"
                    + " JOIN restore_progress p ON p.table_restore_request_id = v.id ORDER BY 1"))
        .containsExactly(List.of(50.0), List.of(100.0));
    assertThat(DATABASE.calls()).isEqualTo(2);
  }
}
