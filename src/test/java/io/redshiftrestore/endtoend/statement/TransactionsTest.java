package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.sandbox.TestCredentials;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What tools and pools do with a connection before and after they query. */
class TransactionsTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(150));
  private final Connection connection = database.connection();

  @Test
  void a_connection_commits_by_itself_and_is_read_only() throws SQLException {
    assertThat(connection.getAutoCommit()).isTrue();
    assertThat(connection.isReadOnly()).isTrue();
    assertThat(connection.getMetaData().isReadOnly()).isTrue();
    assertThat(connection.isValid(1)).isTrue();
    assertThat(connection.getSchema()).isEqualTo("redshift");
    assertThat(connection.getCatalog()).isNull();
  }

  @Test
  void commit_and_rollback_do_nothing_and_leave_a_result_open() throws SQLException {
    connection.setAutoCommit(false);
    assertThat(connection.getAutoCommit()).isFalse();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM table_restore_status")) {
      assertThat(rows.next()).isTrue();
      connection.commit();
      connection.rollback();
      assertThat(SandboxDatabase.rowsOf(rows)).hasSize(149);
    }
    connection.setAutoCommit(true);
    assertThat(connection.getAutoCommit()).isTrue();
  }

  @Test
  void two_results_can_be_read_in_turn() throws SQLException {
    try (SandboxDatabase other = SandboxDatabase.with(SampleRows.rows(3));
        Statement one = connection.createStatement();
        Statement two = connection.createStatement();
        Statement three = other.statement();
        ResultSet first = one.executeQuery("SELECT * FROM table_restore_status");
        ResultSet second = two.executeQuery("SELECT * FROM table_restore_status");
        ResultSet third = three.executeQuery("SELECT * FROM table_restore_status")) {
      for (int row = 0; row < 150; row++) {
        assertThat(first.next()).isTrue();
        assertThat(second.next()).isTrue();
        assertThat(first.getString(1)).isEqualTo(second.getString(1));
        assertThat(third.next()).isEqualTo(row < 3);
      }
      assertThat(first.next()).isFalse();
    }
  }

  @Test
  void the_url_shows_no_secret() throws SQLException {
    assertThat(connection.getMetaData().getURL())
        .startsWith("jdbc:redshift-restore:")
        .contains(TestCredentials.ACCESS_KEY_ID)
        .doesNotContain("=secret");
    assertThat(connection.toString()).doesNotContain("=secret");
  }

  @Test
  void objects_lead_back_to_those_they_come_from() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("SELECT * FROM table_restore_status")) {
      assertThat(rows.getStatement()).isSameAs(statement);
      assertThat(statement.getConnection()).isSameAs(connection);
      assertThat(connection.getMetaData().getConnection()).isSameAs(connection);
    }
  }
}
