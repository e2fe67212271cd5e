package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice Base with the jar on its class path. */
class LibreOfficeTest {

  private static final String TABLE = "redshift.table_restore_status";
  private static final String QUOTED = "\"redshift\".\"table_restore_status\"";

  /** The one restore that has not ended, on the first screen of the view. */
  private static final String RUNNING = "request-2";

  private static Office office;

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @BeforeAll
  static void start(@TempDir Path directory) throws Exception {
    Office.assumeThere();
    office = Office.start(directory);
  }

  @AfterAll
  static void stop() throws Exception {
    if (office != null) {
      office.close();
    }
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private List<String> ask(String step, String... arguments) throws Exception {
    return office.ask(sandbox.url(), step, arguments);
  }

  @Test
  void a_database_that_it_stored_opens_again(@TempDir Path directory) throws Exception {
    String file = directory.resolve("restores.odb").toUri().toString();
    ask("store", file);
    assertThat(
            office.ask(
                file,
                "query",
                "SELECT \"status\", \"request_time\" FROM "
                    + QUOTED
                    + " WHERE \"table_restore_request_id\" = 'request-0'"))
        .startsWith("SUCCEEDED\t2024-03-01 01:15:30.001");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_finds_the_table_and_its_columns_without_a_call() throws Exception {
    assertThat(ask("tables")).contains(TABLE);
    assertThat(ask("columns", TABLE))
        .hasSize(15)
        .startsWith("table_restore_request_id 12")
        .contains("request_time 93", "progress_in_mega_bytes -5", "region 12");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void its_probe_for_the_columns_of_a_query_costs_no_call() throws Exception {
    assertThat(ask("query", "SELECT * FROM " + QUOTED + " WHERE ( 0 = 1 )"))
        .containsExactly("15 columns, type 1003 concurrency 1007");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void a_statement_that_scrolls_and_updates_scrolls_and_is_read_only() throws Exception {
    List<String> lines =
        ask("query", "SELECT \"status\" FROM " + QUOTED + " WHERE \"status\" = 'FAILED'", "scrollable");

    assertThat(lines).hasSize(51).endsWith("1 columns, type 1004 concurrency 1007");
    assertThat(lines.subList(0, 50)).containsOnly("FAILED");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void the_view_of_a_table_lists_once_and_then_asks_for_rows_by_their_key() throws Exception {
    assertThat(ask("view", TABLE))
        .hasSize(2)
        .startsWith("250 rows")
        .last()
        .asString()
        .startsWith("request-0\tSUCCEEDED\t\t2024-03-01 01:15:30.001");
    assertThat(listings()).hasSize(3);
  }

  @Test
  void with_row_memory_the_view_asks_again_only_for_what_still_runs() throws Exception {
    List<RestoreRequest> rows =
        SampleRows.rows(350).stream()
            .filter(row -> !row.status().equals("PENDING"))
            .map(
                row ->
                    row.status().equals("IN_PROGRESS") && !row.tableRestoreRequestId().equals(RUNNING)
                        ? row.toBuilder().status("CANCELED").build()
                        : row)
            .toList();
    try (TestSandbox mostlyEnded = TestSandbox.with(rows)) {
      assertThat(office.ask(mostlyEnded.url("rowMemory=600"), "view", TABLE)).startsWith("280 rows");

      assertThat(mostlyEnded.requests()).hasSizeLessThanOrEqualTo(5);
      assertThat(mostlyEnded.requests())
          .filteredOn(request -> request.parameter("TableRestoreRequestId") != null)
          .extracting(request -> request.parameter("TableRestoreRequestId"))
          .containsOnly(RUNNING);
    }
  }

  @Test
  void the_view_filters_and_sorts() throws Exception {
    assertThat(ask("view", TABLE, "\"cluster_identifier\" = 'finance'", "\"request_time\" DESC"))
        .startsWith("63 rows")
        .last()
        .asString()
        .startsWith("request-249\t");
    assertThat(listings())
        .singleElement()
        .extracting(request -> request.parameter("ClusterIdentifier"))
        .isEqualTo("finance");
  }

  /** Returns the requests for more than one row. */
  private List<WireRequest> listings() {
    return sandbox.requests().stream()
        .filter(request -> request.parameter("TableRestoreRequestId") == null)
        .toList();
  }

  @Test
  void a_query_without_the_key_lists_once_and_asks_for_no_row_again() throws Exception {
    assertThat(ask("show", "SELECT \"status\", \"request_time\" FROM " + QUOTED))
        .containsExactly("250 rows", "SUCCEEDED\t2024-03-01 01:15:30.001000000");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void a_query_that_is_run_directly_does_so_too() throws Exception {
    assertThat(ask("show_directly", "SELECT * FROM table_restore_status"))
        .startsWith("250 rows")
        .hasSize(2);
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void a_parameter_goes_into_the_call() throws Exception {
    assertThat(
            ask(
                "prepared",
                "SELECT count(*) FROM " + QUOTED + " WHERE \"cluster_identifier\" = ?",
                "finance"))
        .containsExactly("63");
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(request -> request.parameter("ClusterIdentifier"))
        .isEqualTo("finance");
  }

  @Test
  void an_error_has_the_sentence_and_the_sqlstate() throws Exception {
    assertThat(ask("query", "SELECT nonsense FROM " + QUOTED))
        .singleElement()
        .asString()
        .startsWith("42703 At line 1, column 8: Column 'nonsense' not found in any table.");
  }
}
