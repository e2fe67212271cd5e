package io.redshiftrestore.cli;

import io.redshiftrestore.cli.connection.ConnectionOptions;
import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.output.OutputOptions;
import io.redshiftrestore.cli.shell.Shell;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Runs statements as they are typed. */
@Command(
    name = "shell",
    description = "Runs statements as they are typed, with a history and completion, or piped.")
final class ShellProgram implements Callable<Integer> {

  @Mixin private OutputOptions outputOptions = new OutputOptions();

  @Mixin private ConnectionOptions connectionOptions = new ConnectionOptions();

  private final Console console;

  ShellProgram(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, SQLException {
    try (Connection connection = connectionOptions.open()) {
      Shell shell = new Shell(connection, console, outputOptions, connectionOptions.origin());
      return shell.run() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
  }
}
