package io.redshiftrestore.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.output.RequestLog;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The command line. */
@Command(
    name = "redshift-restore",
    description = "Amazon Redshift's table-restore requests as a SQL table.",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    abbreviateSynopsis = true,
    sortOptions = false,
    usageHelpAutoWidth = true,
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  @Option(
      names = "--log-requests",
      scope = CommandLine.ScopeType.INHERIT,
      description =
          "Write each API call with its parameters to standard error, as it is made; no secret is"
              + " among them.")
  private boolean logRequests;

  private Main() {}

  /**
   * Runs a command; a failed one ends the program with its exit code.
   *
   * <p>A command that succeeds just returns: the program may be a part of another, such as Maven,
   * that has more to do.
   */
  public static void main(String... arguments) {
    int exitCode = run(Console.standard(), arguments);
    if (exitCode != ExitCode.OK) {
      System.exit(exitCode);
    }
  }

  /**
   * Runs a command.
   *
   * @return 0, or 1 if it failed, or 2 if the arguments make no sense
   */
  static int run(Console console, String... arguments) {
    Main main = new Main();
    CommandLine program = new CommandLine(main);
    Commands.of(console).addTo(program, arguments);
    return program
        .setExecutionStrategy(parsed -> main.execute(parsed, console))
        .setOut(new PrintWriter(console.out(), true, UTF_8))
        .setErr(new PrintWriter(console.err(), true, UTF_8))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(
            (misuse, parsed) -> {
              console.fail(
                  misuse.getMessage()
                      + "; see "
                      + misuse.getCommandLine().getCommandSpec().qualifiedName()
                      + " --help");
              return ExitCode.USAGE;
            })
        .setExecutionExceptionHandler(
            (failure, command, parsed) -> {
              console.fail(failure);
              return ExitCode.SOFTWARE;
            })
        .execute(arguments);
  }

  private int execute(ParseResult parsed, Console console) {
    if (!logRequests) {
      return new RunLast().execute(parsed);
    }
    RequestLog log = RequestLog.to(console);
    try {
      return new RunLast().execute(parsed);
    } finally {
      log.close();
    }
  }
}
