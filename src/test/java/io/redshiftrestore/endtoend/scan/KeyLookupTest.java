package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a query says about the keys is what the API is asked for. */
class KeyLookupTest {

  private static final String SELECT =
      "SELECT table_restore_request_id FROM table_restore_status WHERE ";

  /** 250 rows; {@code finance} has the ids 1, 5, 9 and so on, 63 of them. */
  private static final SandboxDatabase DATABASE = SandboxDatabase.with(SampleRows.rows(250));

  @BeforeEach
  void forgetCalls() {
    DATABASE.forgetCalls();
  }

  @AfterAll
  static void close() throws SQLException {
    DATABASE.close();
  }

  /** Returns the filters of each request as {@code cluster/id}, sorted. */
  private static List<String> asked() {
    List<String> asked = new ArrayList<>();
    for (Map<String, String> request : new ArrayList<>(DATABASE.requests())) {
      Map<String, String> sorted = new TreeMap<>(request);
      asked.add(
          sorted.getOrDefault("ClusterIdentifier", "*")
              + "/"
              + sorted.getOrDefault("TableRestoreRequestId", "*"));
    }
    return asked.stream().sorted().toList();
  }

  private static void assertAsks(String condition, int rows, String asked) throws SQLException {
    List<String> ids = DATABASE.column(SELECT + condition);
    assertThat(ids.size()).isEqualTo(rows);
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(asked()).containsExactlyInAnyOrder(asked.split(" "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table_restore_request_id = 'request-7'|1|*/request-7",
        "'request-7' = table_restore_request_id|1|*/request-7",
        "table_restore_request_id = 'request-7'::VARCHAR|1|*/request-7",
        "table_restore_request_id = CONVERT(VARCHAR(30), 'request-7')|1|*/request-7",
        "table_restore_request_id = E'request\\x2d7'|1|*/request-7",
        "table_restore_request_id = 'unheard-of'|0|*/unheard-of",
        "cluster_identifier = 'unheard-of'|0|unheard-of/*",
        "cluster_identifier = 'finance'|63|finance/*",
        "cluster_identifier = 'finance' AND table_restore_request_id = 'request-5'|1|finance/request-5",
        "cluster_identifier = 'finance' AND table_restore_request_id = 'request-6'|0|finance/request-6",
        "table_restore_request_id IN ('request-1', 'request-2', 'request-1')|2|*/request-1 */request-2",
        "table_restore_request_id = 'request-1' OR table_restore_request_id = 'request-2'|2|*/request-1 */request-2",
        "cluster_identifier IN ('finance', 'staging-2')|125|finance/* staging-2/*",
        "cluster_identifier = 'finance' AND table_restore_request_id IN ('request-1', 'request-2')|1|finance/request-1 finance/request-2",
        "table_restore_request_id = 'request-2' OR cluster_identifier = 'finance'|64|*/request-2 finance/*",
        "table_restore_request_id = 'request-1' OR cluster_identifier = 'finance'|63|*/request-1 finance/*",
        "(cluster_identifier, table_restore_request_id) IN (('finance', 'request-1'), ('staging-2', 'request-2'))|2|finance/request-1 staging-2/request-2",
        "table_restore_request_id = 'request-7' AND status = 'IN_PROGRESS'|1|*/request-7",
        "table_restore_request_id = 'request-7' AND status = 'FAILED'|0|*/request-7",
        "cluster_identifier >= 'finance' AND cluster_identifier <= 'finance'|63|finance/*",
        "cluster_identifier IS NOT NULL AND cluster_identifier IN ('finance')|63|finance/*",
        "cluster_identifier LIKE 'finance'|63|finance/*",
        "cluster_identifier IS NOT DISTINCT FROM 'finance'|63|finance/*",
        "table_restore_request_id = 'REQUEST-7'|0|*/REQUEST-7",
        "table_restore_request_id = concat('request', '-7')|1|*/request-7",
        "region = 'us-east-1' AND cluster_identifier = 'finance'|63|finance/*"
      })
  void a_condition_on_keys_is_asked_of_the_api(String condition, int rows, String asked)
      throws SQLException {
    assertAsks(condition, rows, asked);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table_restore_request_id <> 'request-7'|249",
        "table_restore_request_id > 'request-7'|32",
        "cluster_identifier LIKE 'fin%'|63",
        "cluster_identifier = 'finance' OR status = 'FAILED'|100",
        "upper(cluster_identifier) = 'FINANCE'|63",
        "NOT (cluster_identifier = 'finance')|187",
        "cluster_identifier = target_database_name|0"
      })
  void a_condition_that_the_api_cannot_filter_by_lists_everything(String condition, int rows)
      throws SQLException {
    assertThat(DATABASE.column(SELECT + condition).size()).isEqualTo(rows);
    assertThat(asked()).containsExactly("*/*", "*/*", "*/*");
  }

  @Test
  void a_parameter_is_asked_as_a_literal_is() throws SQLException {
    assertThat(DATABASE.column(SELECT + "table_restore_request_id = ?", "request-7")).hasSize(1);
    assertThat(
            DATABASE.column(
                SELECT + "cluster_identifier = ? AND table_restore_request_id = ?",
                "finance",
                "request-9"))
        .hasSize(1);
    assertThat(
            DATABASE.column(
                SELECT + "table_restore_request_id IN (?, ?, ?)", "request-1", null, "request-3"))
        .hasSize(2);
    assertThat(asked())
        .containsExactlyInAnyOrder(
            "*/request-7", "finance/request-9", "*/request-1", "*/request-3");
  }

  @Test
  void an_unknown_id_costs_one_call_and_gives_no_row() throws SQLException {
    assertThat(DATABASE.column(SELECT + "table_restore_request_id = ?", "unheard-of")).isEmpty();
    assertThat(DATABASE.requests())
        .singleElement()
        .satisfies(
            request -> assertThat(request).containsEntry("TableRestoreRequestId", "unheard-of"));
  }

  @Test
  void a_prepared_statement_asks_for_the_values_of_each_execution() throws SQLException {
    try (PreparedStatement statement =
        DATABASE.connection().prepareStatement(SELECT + "table_restore_request_id = ?")) {
      for (String id : List.of("request-1", "request-2", "unheard-of", "request-1")) {
        statement.setString(1, id);
        assertThat(SandboxDatabase.rowsOf(statement.executeQuery()))
            .hasSize(id.equals("unheard-of") ? 0 : 1);
      }
      statement.setString(1, null);
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery())).isEmpty();
    }
    assertThat(DATABASE.requests())
        .extracting(request -> (@Nullable String) request.get("TableRestoreRequestId"))
        .containsExactly("request-1", "request-2", "unheard-of", "request-1");
  }

  @Test
  void a_long_list_of_keys_gives_each_row_once() throws SQLException {
    String list = String.join(", ", Collections.nCopies(30, "?")).replace("?", "'request-%d'");
    Object[] numbers = IntStream.range(0, 30).boxed().toArray();
    assertThat(
            DATABASE.column(
                SELECT + "table_restore_request_id IN (" + list.formatted(numbers) + ")"))
        .hasSize(30)
        .doesNotHaveDuplicates();
    assertThat(DATABASE.calls()).isBetween(1, 30);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "table_restore_request_id = 'request-7'|request-7",
        "cluster_identifier = 'finance' AND table_restore_request_id = 'request-5'|finance",
        "cluster_identifier IN ('finance', 'staging-2')|staging-2"
      })
  void the_plan_shows_the_keys_and_no_filter(String condition, String key) throws SQLException {
    assertThat(DATABASE.plan(SELECT + condition))
        .contains("DescribeTableRestoreStatus")
        .contains(key)
        .doesNotContain("condition");
  }
}
