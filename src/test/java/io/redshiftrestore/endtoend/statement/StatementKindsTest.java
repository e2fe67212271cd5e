package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** However a statement is made, it behaves in the same way. */
class StatementKindsTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(150));
  private final Connection connection = database.connection();

  private void assertHasManners(Statement statement) throws SQLException {
    assertThat(statement.getConnection()).isSameAs(connection);
    assertThat(statement.getResultSetType())
        .isIn(ResultSet.TYPE_FORWARD_ONLY, ResultSet.TYPE_SCROLL_INSENSITIVE);
    assertThat(statement.getResultSetConcurrency()).isEqualTo(ResultSet.CONCUR_READ_ONLY);
    assertThat(SqlFailure.of(() -> statement.executeQuery("SELEC")).state()).isEqualTo("42601");
  }

  @Test
  void a_statement_may_be_made_with_a_type_a_concurrency_and_a_holdability() throws SQLException {
    for (Statement statement :
        List.of(
            connection.createStatement(),
            connection.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY),
            connection.createStatement(
                ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_UPDATABLE),
            connection.createStatement(
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY,
                ResultSet.CLOSE_CURSORS_AT_COMMIT))) {
      assertHasManners(statement);
      statement.setMaxRows(5);
      assertThat(statement.execute(SELECT)).isTrue();
      assertThat(SandboxDatabase.rowsOf(statement.getResultSet())).hasSize(5);
    }
    assertThat(database.requests())
        .allSatisfy(request -> assertThat(request).containsEntry("MaxRecords", "20"));
  }

  @Test
  void a_prepared_statement_may_be_made_with_them_too() throws SQLException {
    for (PreparedStatement statement :
        List.of(
            connection.prepareStatement(SELECT),
            connection.prepareStatement(
                SELECT, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY),
            connection.prepareStatement(
                SELECT,
                ResultSet.TYPE_FORWARD_ONLY,
                ResultSet.CONCUR_READ_ONLY,
                ResultSet.CLOSE_CURSORS_AT_COMMIT),
            connection.prepareStatement(SELECT, Statement.NO_GENERATED_KEYS))) {
      assertThat(statement.getConnection()).isSameAs(connection);
      assertThat(statement.execute()).isTrue();
      assertThat(SandboxDatabase.rowsOf(statement.getResultSet())).hasSize(150);
    }
  }
}
