package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** R that asks through rJava. */
class RTest {

  private static final Program R = new Program("Rscript");

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @BeforeAll
  static void isThere() throws Exception {
    R.assumeSuccessOf("r-base-core and r-cran-rjava", "-e", "library(rJava)");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void the_example_prints_the_failures_of_a_cluster() throws Exception {
    assertThat(R.run(Program.example("r/restores.R"), Program.JAR, sandbox.url(), "finance").lines())
        .hasSize(14)
        .contains("1  2024-03-01 01:16:31            finance          orders_1");
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(request -> request.parameter("ClusterIdentifier"))
        .isEqualTo("finance");
  }

  @Test
  void a_query_becomes_a_data_frame_and_an_error_a_condition() throws Exception {
    assertThat(
            R.run("src/test/r/frame.R", Program.example("r/restores.R"), Program.JAR, sandbox.url())
                .lines())
        .extracting(String::strip)
        .contains(
            "250 15",
            "status character",
            "request_time POSIXct",
            "total_data_in_mega_bytes numeric",
            "epoch " + SampleRows.FIRST_REQUEST_TIME.plusMillis(61_700).toEpochMilli(),
            "without a message: 200",
            "CANCELED      FAILED IN_PROGRESS     PENDING   SUCCEEDED",
            "none: 0 15",
            "42703 At line 1, column 8: Column 'nonsense' not found in any table.");
    assertThat(sandbox.requests()).hasSize(6);
  }
}
