package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.RestoreDriver;
import io.redshiftrestore.config.ConnectionProperty;
import io.redshiftrestore.config.DriverVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

  @Test
  void the_version_is_the_builds_and_the_drivers() {
    CommandLineRun run = CommandLineRun.of("--version");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .startsWith("redshift-restore-jdbc " + DriverVersion.CURRENT.text() + "\nJava ");
    assertThat(DriverVersion.CURRENT.text())
        .startsWith(
            new RestoreDriver().getMajorVersion()
                + "."
                + new RestoreDriver().getMinorVersion()
                + ".")
        .doesNotContain("$");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"--help", "query --help", "explain --help", "check --help", "sandbox --help"})
  void help_goes_to_standard_output(String arguments) {
    CommandLineRun run = CommandLineRun.of(arguments.split(" "));

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).startsWith("Usage: redshift-restore");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void no_command_is_wrong_usage() {
    assertThat(CommandLineRun.of().exitCode()).isEqualTo(2);
  }

  @Test
  void each_request_is_shown_with_its_parameters_and_no_secret_if_one_likes() {
    CommandLineRun run =
        CommandLineRun.of(
            "query",
            "--log-requests",
            "--sandbox",
            "--format",
            "csv",
            "SELECT count(*) AS n FROM table_restore_status WHERE cluster_identifier = 'marketing'");

    assertThat(run.err())
        .matches(
            "request: DescribeTableRestoreStatus in us-east-1, .*ClusterIdentifier=marketing.*\n");
  }

  @Test
  void the_completion_script_knows_commands_and_options() {
    assertThat(CommandLineRun.of("completion").out())
        .startsWith("#!/usr/bin/env bash")
        .contains("query", "explain", "check", "sandbox", "--role-arn", "--log-requests");
  }

  @Test
  void the_manual_tells_of_each_command_and_once_of_each_property() {
    String manual = CommandLineRun.of("man").out().replace("\\-", "-");

    assertThat(manual)
        .startsWith(".TH REDSHIFT-RESTORE 1 ")
        .contains(
            ".SS \"query [SQL]\"",
            ".SS \"watch\"",
            ".SS \"wait\"",
            ".SS \"report\"",
            ".SS \"shell\"",
            ".SS \"explain [SQL]\"",
            ".SS \"check\"",
            ".SS \"sandbox\"",
            "\\fB--log-requests\\fR",
            "\\fB124\\fR\nthe time of --timeout is over");
    assertThat(ConnectionProperty.values())
        .allSatisfy(property -> assertThat(manual).containsOnlyOnce(property.description()));
  }

  @Test
  void no_line_of_the_manual_is_taken_for_a_command_of_roff_that_is_none() {
    assertThat(CommandLineRun.of("man").out().lines().filter(line -> line.matches("[.'].*")))
        .allMatch(line -> line.matches("\\.(TH|SH|SS|TP)( .*)?"));
  }
}
