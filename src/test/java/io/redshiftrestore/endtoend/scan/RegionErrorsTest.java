package io.redshiftrestore.endtoend.scan;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.sandbox.ScriptedFaults;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A region that fails is an error or a warning, as the connection has it, and never silence. */
class RegionErrorsTest {

  private static final Map<String, List<RestoreRequest>> ROWS =
      Map.of("us-east-1", SampleRows.rows(30), "eu-west-1", SampleRows.rows(130));
  private static final String SELECT = "SELECT * FROM table_restore_status";

  private final SandboxDatabase warning = database("onRegionError=warn");
  private final SandboxDatabase failing = database("");

  private static SandboxDatabase database(String properties) {
    return SandboxDatabase.inRegions(
        "us-east-1,eu-west-1,ap-south-1",
        (region, now) -> ROWS.getOrDefault(region, List.of()),
        properties);
  }

  @AfterEach
  void close() throws SQLException {
    warning.close();
    failing.close();
  }

  private static List<String> texts(@Nullable SQLWarning first) {
    return Stream.iterate(first, warning -> warning != null, SQLWarning::getNextWarning)
        .map(warning -> warning.getSQLState() + " " + warning.getMessage())
        .toList();
  }

  /** Returns the warnings of a query that gives so many rows. */
  private List<String> warnings(int rows, String sql) throws SQLException {
    try (Statement statement = warning.statement();
        ResultSet result = statement.executeQuery(sql)) {
      assertThat(SandboxDatabase.rowsOf(result)).hasSize(rows);
      List<String> warnings = texts(result.getWarnings());
      assertThat(texts(statement.getWarnings())).isEqualTo(warnings);
      return warnings;
    }
  }

  @Test
  void a_failing_region_fails_the_query_and_is_named() {
    failing.sandbox().faults().inRegion("eu-west-1", Fault.accessDenied());
    SqlFailure failure = SqlFailure.of(() -> failing.rows(SELECT));
    assertThat(failure.state()).isEqualTo("28000");
    assertThat(failure.message()).contains("eu-west-1");
  }

  @Test
  void a_result_that_lacks_nothing_has_no_warning() throws SQLException {
    assertThat(warnings(160, SELECT)).isEmpty();
  }

  @Test
  void a_region_that_fails_at_once_is_missing_and_warned_of() throws SQLException {
    warning.sandbox().faults().inRegion("eu-west-1", Fault.accessDenied());
    assertThat(warnings(30, SELECT))
        .singleElement()
        .asString()
        .startsWith("01000 Rows of the region eu-west-1 are missing: ")
        .contains("redshift:DescribeTableRestoreStatus");
  }

  @Test
  void a_region_that_fails_on_its_second_page_is_cut_and_warned_of() throws SQLException {
    warning
        .sandbox()
        .faults()
        .when(request -> request.parameter("Marker") != null, Fault.internalFailure());
    assertThat(warnings(130, SELECT)).singleElement().asString().contains("eu-west-1");
  }

  @Test
  void each_missing_region_has_a_warning_of_its_own() throws SQLException {
    warning.sandbox().faults().inRegion("eu-west-1", Fault.accessDenied());
    warning.sandbox().faults().inRegion("ap-south-1", Fault.internalFailure());
    assertThat(warnings(30, SELECT))
        .hasSize(2)
        .anyMatch(text -> text.contains("region eu-west-1"))
        .anyMatch(text -> text.contains("region ap-south-1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Two scans share a listing; look-ups; keys of a join; a listing that answers look-ups.
        SELECT + " UNION ALL " + SELECT,
        SELECT + " WHERE table_restore_request_id IN ('request-1', 'request-2')",
        "SELECT t.* FROM (VALUES ('request-1'), ('request-2')) AS k (id)"
            + " JOIN table_restore_status t ON t.table_restore_request_id = k.id",
        "SELECT count(*) FROM table_restore_status a JOIN table_restore_status b"
            + " ON a.table_restore_request_id = b.table_restore_request_id"
      })
  void whatever_the_query_the_missing_region_is_warned_of_once(String sql) throws SQLException {
    warning.sandbox().faults().inRegion("eu-west-1", Fault.internalFailure());
    try (Statement statement = warning.statement();
        ResultSet rows = statement.executeQuery(sql)) {
      assertThat(SandboxDatabase.rowsOf(rows)).isNotEmpty();
      assertThat(texts(rows.getWarnings())).hasSize(1);
    }
  }

  @Test
  void a_limit_that_is_met_before_the_failing_region_lacks_nothing() throws SQLException {
    warning.sandbox().faults().inRegion("eu-west-1", Fault.internalFailure());
    assertThat(warnings(5, SELECT + " LIMIT 5")).isEmpty();
  }

  @Test
  void an_execution_does_not_inherit_the_warnings_of_the_one_before() throws SQLException {
    warning.sandbox().faults().inRegion("eu-west-1", Fault.internalFailure());
    try (Statement statement = warning.statement()) {
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(30);
      assertThat(texts(statement.getWarnings())).hasSize(1);
      warning.sandbox().faults().clear();
      assertThat(SandboxDatabase.rowsOf(statement.executeQuery(SELECT))).hasSize(160);
      assertThat(texts(statement.getWarnings())).isEmpty();
    }
  }

  @Test
  void when_every_region_fails_the_query_fails() {
    warning.sandbox().faults().always(Fault.accessDenied());
    assertThat(SqlFailure.of(() -> warning.rows(SELECT)).state()).isEqualTo("28000");
  }

  @Test
  void when_the_only_region_that_was_asked_fails_the_query_fails() {
    warning.sandbox().faults().inRegion("eu-west-1", Fault.accessDenied());
    SqlFailure failure = SqlFailure.of(() -> warning.rows(SELECT + " WHERE region = 'eu-west-1'"));
    assertThat(failure.state()).isEqualTo("28000");
  }

  @Test
  void a_statement_that_needs_too_many_calls_fails_and_does_not_warn() throws SQLException {
    try (SandboxDatabase bounded = database("onRegionError=warn;maxApiCalls=3")) {
      assertThat(SqlFailure.of(() -> bounded.rows(SELECT)).state()).isEqualTo("54000");
    }
  }

  @Test
  void a_cancelled_statement_fails_and_does_not_warn() throws Exception {
    ScriptedFaults faults = warning.sandbox().faults();
    faults.hold();
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try (Statement statement = warning.statement()) {
      ResultSet rows = statement.executeQuery(SELECT);
      Future<SqlFailure> failure = reader.submit(() -> SqlFailure.of(rows::next));
      warning.sandbox().recorder().await(3);
      statement.cancel();
      assertThat(failure.get(30, SECONDS).state()).isEqualTo("57014");
      assertThat(texts(statement.getWarnings())).isEmpty();
    } finally {
      faults.clear();
      reader.shutdownNow();
    }
  }

  @Test
  void to_read_on_after_an_error_is_an_error_again_also_where_scans_share_a_listing()
      throws SQLException {
    failing.sandbox().faults().inRegion("us-east-1", Fault.accessDenied());
    try (Statement statement = failing.statement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT a.status FROM (SELECT * FROM table_restore_status LIMIT 10) a UNION ALL"
                    + " SELECT status FROM table_restore_status")) {
      assertThat(SqlFailure.of(rows::next).state()).isEqualTo("28000");
      assertThat(SqlFailure.of(rows::next).state()).isEqualTo("28000");
    }
  }
}
