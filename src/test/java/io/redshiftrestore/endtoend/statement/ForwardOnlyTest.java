package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A result set is read once, forwards, and always says where it is. */
class ForwardOnlyTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(150));
  @AutoClose private final Statement statement = database.statement();

  ForwardOnlyTest() throws SQLException {}

  @Test
  void it_says_where_it_is() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT + " LIMIT 2");
    assertThat(database.calls()).isZero();
    assertThat(rows.isBeforeFirst()).isTrue();
    assertThat(rows.isBeforeFirst()).isTrue();
    assertThat(rows.getRow()).isZero();
    assertThat(rows.next()).isTrue();
    assertThat(rows.isBeforeFirst()).isFalse();
    assertThat(rows.isFirst()).isTrue();
    assertThat(rows.getRow()).isEqualTo(1);
    assertThat(rows.getString(1)).isNotNull();
    assertThat(rows.next()).isTrue();
    assertThat(rows.isFirst()).isFalse();
    assertThat(rows.isAfterLast()).isFalse();
    assertThat(rows.getRow()).isEqualTo(2);
    assertThat(rows.next()).isFalse();
    assertThat(rows.next()).isFalse();
    assertThat(rows.isAfterLast()).isTrue();
    assertThat(rows.getRow()).isZero();
    assertThat(database.calls()).isEqualTo(1);
  }

  @Test
  void an_empty_result_is_neither_before_nor_after_anything() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT + " WHERE status = 'NONE'");
    assertThat(rows.isBeforeFirst()).isFalse();
    assertThat(rows.next()).isFalse();
    assertThat(rows.isAfterLast()).isFalse();
    assertThat(rows.isFirst()).isFalse();
  }

  @Test
  void no_value_is_given_where_there_is_no_row() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT + " LIMIT 1");
    SqlFailure before = SqlFailure.of(() -> rows.getString(1));
    assertThat(before.state()).isEqualTo("24000");
    assertThat(before.message())
        .isEqualTo("The result set is not on a row yet; call next() first.");
    assertThat(rows.isBeforeFirst()).isTrue();
    assertThat(SqlFailure.of(() -> rows.getObject("status")).state()).isEqualTo("24000");
    assertThat(rows.next()).isTrue();
    assertThat(rows.next()).isFalse();
    SqlFailure after = SqlFailure.of(() -> rows.getLong(5));
    assertThat(after.state()).isEqualTo("24000");
    assertThat(after.message()).isEqualTo("The result set is after its last row.");
  }

  @Test
  void before_first_is_allowed_where_it_is_already() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT);
    rows.beforeFirst();
    assertThat(rows.next()).isTrue();
    assertThat(SqlFailure.of(rows::beforeFirst).state()).isEqualTo("0A000");
  }

  @Test
  void it_can_neither_be_scrolled_nor_updated() throws SQLException {
    ResultSet rows = statement.executeQuery(SELECT);
    assertThat(rows.next()).isTrue();
    List<ThrowingCallable> uses =
        List.of(
            rows::first,
            rows::last,
            rows::isLast,
            rows::previous,
            rows::afterLast,
            () -> rows.absolute(1),
            () -> rows.relative(1),
            () -> rows.setFetchDirection(ResultSet.FETCH_REVERSE),
            rows::getCursorName,
            rows::refreshRow,
            rows::insertRow,
            rows::updateRow,
            rows::deleteRow,
            rows::cancelRowUpdates,
            rows::moveToInsertRow,
            rows::moveToCurrentRow,
            () -> rows.updateString(1, "x"),
            () -> rows.updateString("status", "x"),
            () -> rows.updateObject("status", "x", java.sql.JDBCType.VARCHAR));
    for (ThrowingCallable use : uses) {
      SqlFailure failure = SqlFailure.of(use);
      assertThat(failure.type()).isEqualTo(SQLFeatureNotSupportedException.class);
      assertThat(failure.state()).isEqualTo("0A000");
    }
    assertThat(rows.rowUpdated() || rows.rowInserted() || rows.rowDeleted()).isFalse();
    assertThat(rows.next()).isTrue();
  }

  @Test
  void it_is_what_it_says_even_if_more_was_asked_for() throws SQLException {
    try (Statement updating =
            database
                .connection()
                .createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE);
        ResultSet rows = updating.executeQuery(SELECT)) {
      assertThat(rows.getType()).isEqualTo(ResultSet.TYPE_FORWARD_ONLY);
      assertThat(rows.getConcurrency()).isEqualTo(ResultSet.CONCUR_READ_ONLY);
      assertThat(rows.getHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
      assertThat(rows.getFetchDirection()).isEqualTo(ResultSet.FETCH_FORWARD);
      rows.setFetchDirection(ResultSet.FETCH_FORWARD);
      rows.setFetchSize(10);
      assertThat(rows.getFetchSize()).isEqualTo(10);
    }
  }
}
