package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.connection.ConnectionOptions;
import io.redshiftrestore.cli.output.Console;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Waits until restores have ended, for scripts. */
@Command(
    name = "wait",
    description = {
      "Waits until restores have ended; the exit code says how.",
      "It draws nothing: a line for each change goes to standard error."
    })
public final class WaitCommand implements Callable<Integer> {

  @Option(
      names = "--request",
      paramLabel = "ID",
      required = true,
      description = "A table restore request to wait for; may be repeated.")
  private List<String> requests = new ArrayList<>();

  @Mixin private WatchOptions options = new WatchOptions();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  private final Console console;
  private final WatchClock clock;

  /** Creates the command. */
  public WaitCommand(Console console, WatchClock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws SQLException {
    return new WatchSession(console, clock, connection, options)
        .run(Selection.ofRequests(requests), new ChangeBoard(console.err()), false)
        .exitCode();
  }
}
