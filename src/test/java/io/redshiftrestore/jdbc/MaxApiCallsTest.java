package io.redshiftrestore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MaxApiCallsTest {

  private static final String SELECT = "SELECT * FROM table_restore_status";

  @AutoClose
  private final SandboxDatabase database =
      SandboxDatabase.with(SampleRows.rows(250), "maxApiCalls=2");

  @Test
  void a_statement_that_needs_more_calls_fails_after_the_rows_of_those_it_may_make()
      throws SQLException {
    try (Statement statement = database.statement();
        ResultSet rows = statement.executeQuery(SELECT)) {
      for (int row = 0; row < 200; row++) {
        assertThat(rows.next()).isTrue();
      }
      SqlFailure failure = SqlFailure.of(rows::next);
      assertThat(failure.state()).isEqualTo("54000");
      assertThat(failure.message()).contains("maxApiCalls");
    }
    assertThat(database.calls()).isEqualTo(2);
  }

  @Test
  void each_statement_may_make_as_many() throws SQLException {
    for (int statement = 0; statement < 3; statement++) {
      assertThat(database.rows(SELECT + " LIMIT 150")).hasSize(150);
    }
    assertThat(database.calls()).isEqualTo(6);
  }
}
