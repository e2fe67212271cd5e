package io.redshiftrestore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.TimestampAs;
import io.redshiftrestore.jdbc.value.WallClock;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.table.read.StatementScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** A result that is done with is not waited for any more, however long its statement might take. */
class ResultTimerTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(2));

  @AutoClose
  private final ApiConnection api =
      new ApiConnection(ConnectionConfig.parse(database.sandbox().url(), new Properties()));

  private final CompletableFuture<Object> timer = new CompletableFuture<>();

  private ResultSet timed(ResultSet rows) throws SQLException {
    Execution execution = new Execution(StatementScope.withoutCalls(api), timer);
    return new ResultSetFacade(null, rows, execution, new WallClock(TimestampAs.CLOCK)).self();
  }

  @Test
  void its_timer_goes_with_the_last_row() throws SQLException {
    try (Statement statement = database.statement();
        ResultSet rows = timed(statement.executeQuery("VALUES 1"))) {
      assertThat(rows.next()).isTrue();
      assertThat(timer).isNotDone();
      assertThat(rows.next()).isFalse();
      assertThat(timer).isCancelled();
    }
  }

  @Test
  void its_timer_goes_when_it_is_closed_before_its_last_row() throws SQLException {
    try (Statement statement = database.statement()) {
      ResultSet rows = timed(statement.executeQuery("VALUES 1"));
      assertThat(rows.next()).isTrue();
      assertThat(timer).isNotDone();
      rows.close();
      assertThat(timer).isCancelled();
    }
  }
}
