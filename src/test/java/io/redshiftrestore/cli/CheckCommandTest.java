package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.CallerIdentity;
import io.redshiftrestore.sandbox.RedshiftSandbox;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.ServiceFault;
import io.redshiftrestore.sandbox.TestSandbox;
import org.junit.jupiter.api.Test;
import org.junitpioneer.jupiter.RestoreSystemProperties;

class CheckCommandTest {

  @Test
  void what_a_query_would_use_is_told_and_one_call_is_made() {
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250))) {
      CommandLineRun run = CommandLineRun.of("check", "--url", sandbox.url());

      assertThat(run.err()).isEmpty();
      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .contains(
              "region       us-east-1, as --region or the URL says",
              "endpoint     " + sandbox.endpoint(),
              "credentials  access key AKIDEXAMPLE, from the property accessKeyId",
              "call         redshift:DescribeTableRestoreStatus is allowed: one call, ");
      assertThat(sandbox.requests()).hasSize(1);
    }
  }

  @Test
  @RestoreSystemProperties
  void who_one_is_to_aws_is_what_sts_says() {
    String arn = "arn:aws:iam::123456789012:user/ops";
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));
        RedshiftSandbox sts = RedshiftSandbox.start(new CallerIdentity(arn), 0)) {
      System.setProperty("aws.endpointUrlSts", sts.endpoint().toString());

      assertThat(CommandLineRun.of("check", "--url", sandbox.url()).out())
          .contains("identity     " + arn + "\n");
    }
  }

  @Test
  @RestoreSystemProperties
  void an_sts_that_refuses_is_no_failure_of_the_check() {
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(1));
        RedshiftSandbox sts =
            RedshiftSandbox.start(
                request -> {
                  throw new ServiceFault(403, "AccessDenied", "Not authorized.");
                },
                0)) {
      System.setProperty("aws.endpointUrlSts", sts.endpoint().toString());
      CommandLineRun run = CommandLineRun.of("check", "--url", sandbox.url());

      assertThat(run.exitCode()).isZero();
      assertThat(run.out())
          .contains("identity     unknown", "redshift:DescribeTableRestoreStatus is allowed");
    }
  }

  @Test
  void a_call_that_fails_says_why_in_one_line() {
    CommandLineRun run =
        CommandLineRun.of(
            "check",
            "--region",
            "us-east-1",
            "--endpoint",
            "http://127.0.0.1:1",
            "--access-key-id",
            "AKIDEXAMPLE",
            "--secret-access-key",
            "hush",
            "--max-attempts",
            "1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("call         FAILED").doesNotContain("hush");
    assertThat(run.err()).matches("error: .*\\(SQLSTATE 08006\\)\n");
  }

  @Test
  void credentials_that_are_missing_are_told_with_what_to_do() {
    CommandLineRun run =
        CommandLineRun.of("check", "--region", "us-east-1", "--endpoint", "http://127.0.0.1:1");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).contains("credentials  FAILED");
    assertThat(run.err()).matches("error: .*profile.*\\(SQLSTATE 28000\\)\n");
  }

  @Test
  void a_sandbox_is_called_one() {
    assertThat(CommandLineRun.of("check", "--sandbox").out())
        .startsWith("asks         sandbox: invented data\n");
  }
}
