package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import org.junit.jupiter.api.Test;

class ExplainCommandTest {

  @Test
  void the_plan_names_the_calls_and_none_is_made() {
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1))) {
      CommandLineRun run =
          CommandLineRun.of(
              "explain",
              "--url",
              sandbox.url(),
              "SELECT * FROM table_restore_status WHERE cluster_identifier = 'a'; SELECT 1 AS b");

      assertThat(run.err()).isEmpty();
      assertThat(run.out())
          .contains("api=[DescribeTableRestoreStatus]", "calls=[us-east-1: 1 look-up]")
          .hasLineCount(2);
      assertThat(sandbox.requests()).isEmpty();
    }
  }
}
