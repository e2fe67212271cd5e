package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaxApiCallsTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";

  private static SandboxDatabase database(String properties) {
    return SandboxDatabase.with(SampleRows.rows(450), "maxAttempts=1;" + properties);
  }

  @Test
  void the_call_that_would_be_one_too_many_fails_and_says_what_to_do() throws SQLException {
    try (SandboxDatabase database = database("maxApiCalls=3");
        PreparedStatement statement = database.prepare(SELECT);
        ResultSet rows = statement.executeQuery()) {
      for (int row = 0; row < 300; row++) {
        assertThat(rows.next()).isTrue();
      }
      SqlFailure failure = SqlFailure.of(rows::next);
      assertThat(failure.state()).isEqualTo("54000");
      assertThat(failure.message())
          .contains("has made 3 API calls", "maxApiCalls is 3")
          .contains("narrow it by a key, a region or LIMIT");
      assertThat(database.calls()).isEqualTo(3);
    }
  }

  @Test
  void as_many_calls_as_allowed_are_enough() throws SQLException {
    try (SandboxDatabase database = database("maxApiCalls=5")) {
      assertThat(database.rows(SELECT)).hasSize(450);
      assertThat(database.calls()).isEqualTo(5);
    }
  }

  @Test
  void each_execution_has_its_own_account() throws SQLException {
    try (SandboxDatabase database = database("maxApiCalls=5");
        PreparedStatement statement = database.prepare(SELECT)) {
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).hasSize(450);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).hasSize(450);
    }
  }

  @Test
  void calls_at_once_are_no_way_around_it() throws SQLException {
    String keys =
        IntStream.range(0, 40)
            .mapToObj(i -> "'request-" + i + "'")
            .collect(Collectors.joining(", ", "(", ")"));
    SandboxDatabase database = database("maxApiCalls=5;lookupLimit=40;maxConcurrency=8");
    try (database) {
      SqlFailure failure =
          SqlFailure.of(() -> database.rows(SELECT + " WHERE table_restore_request_id IN " + keys));
      assertThat(failure.state()).isEqualTo("54000");
      assertThat(failure.message()).contains("has made 5 API calls");
    }
    assertThat(database.calls()).isLessThanOrEqualTo(5);
  }
}
