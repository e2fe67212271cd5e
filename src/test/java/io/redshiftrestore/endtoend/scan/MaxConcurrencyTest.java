package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Crowd;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls of a scan are made together, as many at once as allowed and never more. */
class MaxConcurrencyTest {

  private static final String TWELVE_KEYS =
      IntStream.range(0, 12)
          .mapToObj(i -> "'request-" + i + "'")
          .collect(
              Collectors.joining(
                  ", ",
                  "SELECT * FROM table_restore_status WHERE table_restore_request_id IN (",
                  ")"));

  @ParameterizedTest
  @CsvSource({"'', 4", "maxConcurrency=3, 3", "maxConcurrency=6, 6", "maxConcurrency=1, 1"})
  void look_ups_are_made_as_many_at_once_as_allowed(String properties, int atOnce)
      throws SQLException {
    try (SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(100), properties)) {
      Crowd crowd = new Crowd(atOnce);
      database.sandbox().faults().always(crowd);
      assertThat(database.rows(TWELVE_KEYS)).hasSize(12);
      assertThat(database.calls()).isEqualTo(12);
      assertThat(crowd.most()).isEqualTo(atOnce);
    }
  }

  @ParameterizedTest
  @CsvSource({"maxConcurrency=2, 2", "maxConcurrency=1, 1"})
  void regions_are_listed_as_many_at_once_as_allowed(String properties, int atOnce)
      throws SQLException {
    try (SandboxDatabase database =
        SandboxDatabase.inRegions(
            "us-east-1,us-west-2,eu-west-1,eu-central-1",
            (region, now) -> SampleRows.rows(200),
            properties)) {
      Crowd crowd = new Crowd(atOnce);
      database.sandbox().faults().always(crowd);
      assertThat(database.rows("SELECT * FROM table_restore_status")).hasSize(800);
      assertThat(database.calls()).isEqualTo(8);
      assertThat(crowd.most()).isEqualTo(atOnce);
    }
  }

  @Test
  void under_a_limit_calls_are_made_one_after_another() throws SQLException {
    try (SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(100), "")) {
      Crowd crowd = new Crowd(1);
      database.sandbox().faults().always(crowd);
      assertThat(database.rows(TWELVE_KEYS + " LIMIT 5")).hasSize(5);
      assertThat(database.calls()).isEqualTo(5);
      assertThat(crowd.most()).isEqualTo(1);
    }
  }
}
