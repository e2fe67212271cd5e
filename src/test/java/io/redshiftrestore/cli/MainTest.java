package io.redshiftrestore.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.RestoreDriver;
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
  @ValueSource(strings = {"--help", "query --help", "sandbox --help"})
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
}
