package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Look-ups that the property {@code rowMemory} answers. Of the sample rows, {@code request-1} has
 * failed and {@code request-2} still runs.
 */
class RowMemoryQueriesTest {

  private static final String BY_ID =
      "SELECT status FROM table_restore_status WHERE table_restore_request_id = ?";
  private static final String MEMORY_OF_AN_HOUR = "maxAttempts=1;rowMemory=3600";

  private final SandboxDatabase database =
      SandboxDatabase.with(SampleRows.rows(150), MEMORY_OF_AN_HOUR);

  @BeforeEach
  void list() throws SQLException {
    assertThat(database.rows("SELECT * FROM table_restore_status")).hasSize(150);
    database.forgetCalls();
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void a_listed_restore_that_has_ended_is_not_asked_for_again() throws SQLException {
    assertThat(database.column(BY_ID, "request-1")).containsExactly("FAILED");
    assertThat(database.calls()).isZero();
  }

  @Test
  void a_running_restore_is_always_asked_for() throws SQLException {
    assertThat(database.column(BY_ID, "request-2")).containsExactly("IN_PROGRESS");
    assertThat(database.column(BY_ID, "request-2")).containsExactly("IN_PROGRESS");
    assertThat(database.calls()).isEqualTo(2);
  }

  @Test
  void only_what_is_not_remembered_is_asked_for() throws SQLException {
    assertThat(
            database.column(
                "SELECT table_restore_request_id FROM table_restore_status WHERE"
                    + " table_restore_request_id IN ('request-1', 'request-2', 'request-3')"))
        .containsExactlyInAnyOrder("request-1", "request-2", "request-3");
    assertThat(database.requests())
        .extracting(parameters -> parameters.get("TableRestoreRequestId"))
        .containsExactly("request-2");
  }

  @Test
  void a_join_asks_only_for_what_is_not_remembered() throws SQLException {
    assertThat(
            database.rows(
                "SELECT t.status FROM (VALUES ('request-1'), ('request-2'), ('request-0')) k (id)"
                    + " JOIN table_restore_status t ON t.table_restore_request_id = k.id"))
        .hasSize(3);
    assertThat(database.calls()).isEqualTo(1);
  }

  @Test
  void another_cluster_is_asked_about() throws SQLException {
    assertThat(database.column(BY_ID + " AND cluster_identifier = ?", "request-1", "finance"))
        .containsExactly("FAILED");
    assertThat(database.calls()).isZero();
    assertThat(database.column(BY_ID + " AND cluster_identifier = ?", "request-1", "none"))
        .isEmpty();
    assertThat(database.calls()).isEqualTo(1);
  }

  @Test
  void explain_says_what_memory_answers() throws SQLException {
    String plan =
        "SELECT * FROM table_restore_status WHERE table_restore_request_id IN ('request-1',"
            + " 'request-2')";
    assertThat(database.plan(plan)).contains("1 look-up, 1 answered by rowMemory");
    assertThat(database.calls()).isZero();
  }

  @Test
  void api_calls_shows_an_answer_from_memory_as_one_without_attempts() throws SQLException {
    assertThat(database.column(BY_ID, "request-1")).containsExactly("FAILED");
    assertThat(
            database.rows(
                "SELECT action, parameters, row_count, attempts, duration_ms, aws_request_id"
                    + " FROM api_calls WHERE attempts = 0"))
        .containsExactly(
            Arrays.asList(
                "DescribeTableRestoreStatus", "TableRestoreRequestId=request-1", 1L, 0L, 0L, null));
  }

  @Test
  void another_connection_remembers_nothing_of_it() throws SQLException {
    try (SandboxDatabase other = SandboxDatabase.with(SampleRows.rows(150), MEMORY_OF_AN_HOUR)) {
      assertThat(other.column(BY_ID, "request-1")).containsExactly("FAILED");
      assertThat(other.calls()).isEqualTo(1);
      assertThat(other.column(BY_ID, "request-1")).containsExactly("FAILED");
      assertThat(other.calls()).isEqualTo(1);
    }
  }

  @Test
  void without_the_property_each_look_up_is_a_call() throws SQLException {
    try (SandboxDatabase plain = SandboxDatabase.with(SampleRows.rows(150))) {
      plain.rows("SELECT * FROM table_restore_status");
      plain.forgetCalls();
      assertThat(plain.column(BY_ID, "request-1")).containsExactly("FAILED");
      assertThat(plain.calls()).isEqualTo(1);
    }
  }
}
