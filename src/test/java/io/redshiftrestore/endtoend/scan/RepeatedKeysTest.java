package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a statement has asked once it does not ask again. */
class RepeatedKeysTest {

  private static final SandboxDatabase DATABASE = SandboxDatabase.with(SampleRows.rows(1_000));

  /** The ids that the placeholder stands for: a number of them, all on the first page. */
  private static String ids(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'request-" + i + "'")
        .collect(Collectors.joining(", "));
  }

  @BeforeEach
  void forgetCalls() {
    DATABASE.forgetCalls();
  }

  @AfterAll
  static void close() throws SQLException {
    DATABASE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT * FROM r WHERE id IN ('request-1', 'request-1')|1|1",
        "SELECT * FROM r WHERE id = 'request-1' OR id = 'request-1' AND status = 'FAILED'|1|1",
        "SELECT * FROM r WHERE id = 'request-1' UNION ALL"
            + " SELECT * FROM r WHERE id = 'request-1'|2|1",
        "SELECT * FROM r WHERE id = 'request-1' UNION ALL"
            + " SELECT * FROM r WHERE id = 'request-2'|2|2",
        "SELECT r.* FROM (VALUES ('request-1'), ('request-2'), ('request-1')) AS k (id)"
            + " JOIN r ON r.id = k.id|3|2",
        "SELECT k.id FROM (VALUES ('none'), ('none')) AS k (id) LEFT JOIN r ON r.id = k.id|2|1",
        "SELECT a.id FROM r a JOIN r b ON a.id = b.id|1000|10",
        "SELECT * FROM r UNION ALL SELECT * FROM r|2000|10",
        "SELECT * FROM r WHERE status = 'FAILED' UNION ALL SELECT * FROM r WHERE id = 'request-1'"
            + "|201|10"
      })
  void a_key_or_a_listing_is_asked_for_once(String sql, int rows, int calls) throws SQLException {
    assertThat(DATABASE.rows(withView(sql))).hasSize(rows);
    assertThat(DATABASE.calls()).isEqualTo(calls);
  }

  private static String withView(String sql) {
    return "WITH r AS (SELECT table_restore_request_id AS id, status FROM table_restore_status) "
        + sql;
  }

  @Test
  void another_execution_asks_again() throws SQLException {
    try (PreparedStatement statement =
        DATABASE.prepare(
            "SELECT * FROM table_restore_status WHERE table_restore_request_id = ?", "request-1")) {
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).hasSize(1);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).hasSize(1);
    }
    assertThat(DATABASE.calls()).isEqualTo(2);
  }

  @Test
  void a_listing_is_read_no_further_than_the_unique_keys_need() throws SQLException {
    try (SandboxDatabase fresh = SandboxDatabase.with(SampleRows.rows(1_000))) {
      assertThat(fresh.rows(withView("SELECT * FROM r WHERE id IN (%s)".formatted(ids(40)))))
          .hasSize(40);
      assertThat(fresh.calls()).isEqualTo(1);
    }
  }
}
