package io.redshiftrestore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.output.Terminals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;

/**
 * What came of a command.
 *
 * @param exitCode the exit code
 * @param out what it printed on standard output
 * @param err what it printed on standard error
 */
record CommandLineRun(int exitCode, String out, String err) {

  /** Runs a command in this process. */
  static CommandLineRun of(String... arguments) {
    return piped("", Terminals.NONE, arguments);
  }

  /** Runs a command in this process, with that on its standard input. */
  static CommandLineRun piped(String in, Terminals terminals, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode =
        Main.run(
            new Console(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                terminals),
            arguments);
    return new CommandLineRun(exitCode, out.toString(UTF_8), err.toString(UTF_8));
  }
}
