package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What tools do with a statement besides reading rows. */
class StatementMannersTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";
  private static final String DELETE = "DELETE FROM table_restore_status";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(150));

  private void assertNotSupported(String said, List<ThrowingCallable> uses) {
    for (ThrowingCallable use : uses) {
      SqlFailure failure = SqlFailure.of(use);
      assertThat(failure.type()).isEqualTo(SQLFeatureNotSupportedException.class);
      assertThat(failure.state()).isEqualTo("0A000");
      assertThat(failure.message()).contains(said);
    }
    assertThat(database.calls()).isZero();
  }

  @Test
  void an_update_and_a_batch_are_refused_and_nothing_is_run() throws SQLException {
    try (Statement statement = database.statement();
        PreparedStatement prepared = database.prepare(SELECT)) {
      assertNotSupported(
          "An update or a batch is not supported: the tables show what AWS lists",
          List.of(
              () -> statement.executeUpdate(SELECT),
              () -> statement.executeUpdate(SELECT, Statement.RETURN_GENERATED_KEYS),
              () -> statement.executeUpdate(SELECT, new int[] {1}),
              () -> statement.executeUpdate(SELECT, new String[] {"status"}),
              () -> statement.executeLargeUpdate(SELECT),
              () -> statement.addBatch(SELECT),
              statement::executeBatch,
              statement::executeLargeBatch,
              prepared::executeUpdate,
              prepared::executeLargeUpdate,
              prepared::addBatch,
              prepared::executeBatch));
      assertNotSupported(
          "DELETE is not supported",
          List.of(
              () -> statement.executeUpdate(DELETE),
              () -> statement.executeLargeUpdate(DELETE),
              () -> statement.execute(DELETE),
              () -> statement.addBatch(DELETE)));
      assertThat(statement.getGeneratedKeys().next()).isFalse();
    }
  }

  @Test
  void a_prepared_statement_takes_no_other_text() throws SQLException {
    try (PreparedStatement statement = database.prepare(SELECT)) {
      assertNotSupported(
          "A prepared statement executes the text that it was prepared with",
          List.of(
              () -> statement.executeQuery(SELECT),
              () -> statement.execute(SELECT),
              () -> statement.execute(SELECT, Statement.RETURN_GENERATED_KEYS)));
    }
  }

  @Test
  void there_is_one_result_and_no_update_count() throws SQLException {
    try (Statement statement = database.statement()) {
      assertThat(statement.getResultSet()).isNull();
      for (boolean executed :
          new boolean[] {
            statement.execute(SELECT),
            statement.execute(SELECT, Statement.NO_GENERATED_KEYS),
            statement.execute(SELECT, new int[] {1}),
            statement.execute(SELECT, new String[] {"status"})
          }) {
        assertThat(executed).isTrue();
      }
      ResultSet rows = statement.getResultSet();
      assertThat(statement.getResultSet()).isSameAs(rows);
      assertThat(statement.getUpdateCount()).isEqualTo(-1);
      assertThat(statement.getLargeUpdateCount()).isEqualTo(-1);
      assertThat(statement.getMoreResults()).isFalse();
      assertThat(statement.getUpdateCount()).isEqualTo(-1);
      assertThat(statement.getResultSet()).isNull();
      assertThat(rows.isClosed()).isTrue();
    }
  }

  @Test
  void more_results_may_keep_the_current_one_or_close_all() throws SQLException {
    try (Statement statement = database.statement()) {
      ResultSet kept = statement.executeQuery(SELECT);
      assertThat(statement.getMoreResults(Statement.KEEP_CURRENT_RESULT)).isFalse();
      assertThat(statement.getResultSet()).isNull();
      assertThat(kept.next()).isTrue();
      assertThat(statement.getMoreResults(Statement.CLOSE_ALL_RESULTS)).isFalse();
      assertThat(kept.isClosed()).isTrue();
      assertThat(SqlFailure.of(() -> statement.getMoreResults(0)).state()).isEqualTo("22023");
    }
  }

  @Test
  void hints_are_remembered_or_answered_truly() throws SQLException {
    try (Statement statement = database.statement()) {
      assertThat(statement.getFetchSize()).isZero();
      statement.setFetchSize(500);
      assertThat(statement.getFetchSize()).isEqualTo(500);
      statement.setFetchDirection(ResultSet.FETCH_REVERSE);
      assertThat(statement.getFetchDirection()).isEqualTo(ResultSet.FETCH_FORWARD);
      statement.setMaxFieldSize(3);
      assertThat(statement.getMaxFieldSize()).isZero();
      assertThat(statement.isPoolable()).isFalse();
      statement.setPoolable(true);
      assertThat(statement.isPoolable()).isTrue();
      statement.setEscapeProcessing(false);
      statement.setCursorName("cursor");
      assertThat(statement.getResultSetType()).isEqualTo(ResultSet.TYPE_FORWARD_ONLY);
      assertThat(statement.getResultSetConcurrency()).isEqualTo(ResultSet.CONCUR_READ_ONLY);
      assertThat(statement.getResultSetHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
      try (ResultSet rows = statement.executeQuery(SELECT)) {
        assertThat(rows.getFetchSize()).isEqualTo(500);
        assertThat(rows.next()).isTrue();
        assertThat(rows.getString("status")).isEqualTo("SUCCEEDED");
      }
    }
    try (PreparedStatement prepared = database.prepare(SELECT)) {
      assertThat(prepared.isPoolable()).isTrue();
    }
  }

  @Test
  void a_bound_below_zero_or_an_unknown_constant_is_an_error() throws SQLException {
    try (Statement statement = database.statement()) {
      List<ThrowingCallable> uses =
          List.of(
              () -> statement.setFetchSize(-1),
              () -> statement.setMaxRows(-1),
              () -> statement.setLargeMaxRows(-1),
              () -> statement.setQueryTimeout(-1),
              () -> statement.setMaxFieldSize(-1),
              () -> statement.setFetchDirection(5),
              () -> database.connection().createStatement(5, ResultSet.CONCUR_READ_ONLY),
              () -> database.connection().createStatement(ResultSet.TYPE_FORWARD_ONLY, 5),
              () -> database.connection().prepareStatement(SELECT, 1003, 1007, 5));
      for (ThrowingCallable use : uses) {
        assertThat(SqlFailure.of(use).state()).isEqualTo("22023");
      }
    }
  }

  @Test
  void the_defaults_of_the_interface_work() throws SQLException {
    try (Statement statement = database.statement()) {
      assertThat(statement.enquoteLiteral("it's")).isEqualTo("'it''s'");
      assertThat(statement.enquoteNCharLiteral("it's")).isEqualTo("N'it''s'");
      assertThat(statement.isSimpleIdentifier("status")).isTrue();
      assertThat(statement.enquoteIdentifier("two words", false)).isEqualTo("\"two words\"");
      assertThat(SqlFailure.of(() -> statement.enquoteIdentifier("", true)).state())
          .isEqualTo("22023");
    }
  }
}
