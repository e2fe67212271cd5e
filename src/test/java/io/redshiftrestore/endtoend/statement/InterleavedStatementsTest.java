package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Results of one connection are read side by side, and none reads on once it is closed. */
class InterleavedStatementsTest {

  private static final String ID = "SELECT table_restore_request_id FROM table_restore_status";

  private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(1_000));

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  @Test
  void two_results_read_in_turn_give_each_their_own_rows() throws SQLException {
    try (Statement one = database.statement();
        Statement other = database.statement();
        ResultSet all = one.executeQuery(ID);
        ResultSet ofCluster = other.executeQuery(ID + " WHERE cluster_identifier = 'finance'")) {
      for (int row = 0; row < 250; row++) {
        assertThat(all.next()).isTrue();
        assertThat(all.getString(1)).isEqualTo("request-" + row);
        assertThat(ofCluster.next()).isTrue();
        assertThat(ofCluster.getString(1)).isEqualTo("request-" + (4 * row + 1));
      }
      assertThat(ofCluster.next()).isFalse();
      assertThat(all.next()).isTrue();
      assertThat(database.calls()).isEqualTo(3 + 3);
    }
  }

  @Test
  void to_close_one_leaves_the_other_alone() throws SQLException {
    try (Statement one = database.statement();
        Statement other = database.statement();
        ResultSet kept = one.executeQuery(ID)) {
      assertThat(kept.next()).isTrue();
      try (ResultSet closed = other.executeQuery(ID)) {
        assertThat(closed.next()).isTrue();
      }
      assertThat(SandboxDatabase.rowsOf(kept)).hasSize(999);
      assertThat(database.calls()).isEqualTo(10 + 1);
    }
  }

  @Test
  void nothing_is_fetched_once_a_result_is_closed() throws SQLException {
    Statement statement = database.statement();
    ResultSet rows = statement.executeQuery(ID);
    assertThat(rows.next()).isTrue();
    rows.close();
    SqlFailure.of(rows::next);
    assertThat(database.calls()).isEqualTo(1);
  }

  @Test
  void nothing_is_fetched_once_a_statement_or_the_connection_is_closed() throws SQLException {
    Statement statement = database.statement();
    ResultSet ofStatement = statement.executeQuery(ID);
    ResultSet ofConnection = database.statement().executeQuery(ID);
    assertThat(ofStatement.next()).isTrue();
    assertThat(ofConnection.next()).isTrue();
    statement.close();
    SqlFailure.of(ofStatement::next);
    database.connection().close();
    SqlFailure.of(ofConnection::next);
    assertThat(database.calls()).isEqualTo(2);
  }

  @Test
  void nothing_is_fetched_for_a_result_that_the_next_execution_has_replaced() throws SQLException {
    try (Statement statement = database.statement()) {
      ResultSet replaced = statement.executeQuery(ID);
      assertThat(replaced.next()).isTrue();
      try (ResultSet rows = statement.executeQuery(ID + " LIMIT 1")) {
        assertThat(SandboxDatabase.rowsOf(rows)).hasSize(1);
      }
      SqlFailure.of(replaced::next);
    }
    assertThat(database.calls()).isEqualTo(2);
  }
}
