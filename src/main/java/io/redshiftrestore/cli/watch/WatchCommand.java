package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.connection.ConnectionOptions;
import io.redshiftrestore.cli.output.Console;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how restores go on until they have ended. */
@Command(
    name = "watch",
    description = {
      "Shows how restores go on until they have ended: those that run, or those of --request.",
      "On a terminal it draws a bar for each; elsewhere it prints a line for each change.",
    })
public final class WatchCommand implements Callable<Integer> {

  /** When to stop. */
  enum Until {
    done,
    never
  }

  @Option(
      names = "--request",
      paramLabel = "ID",
      description = "A table restore request to watch; may be repeated.")
  private List<String> requests = new ArrayList<>();

  @Option(
      names = "--cluster",
      paramLabel = "CLUSTER",
      description = "The cluster whose restores to watch.")
  private @Nullable String cluster;

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description =
          "A condition in SQL on the columns of restore_progress, such as"
              + " \"source_schema_name = 'public'\".")
  private @Nullable String where;

  @Option(
      names = "--until",
      paramLabel = "WHEN",
      defaultValue = "done",
      description =
          "When to stop: done, when all have ended; never, to go on and take new ones in (default:"
              + " ${DEFAULT-VALUE}).")
  private Until until = Until.done;

  @Mixin private WatchOptions options = new WatchOptions();

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  private final Console console;
  private final WatchClock clock;

  /** Creates the command. */
  public WatchCommand(Console console, WatchClock clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws SQLException {
    Selection selection =
        new Selection(
            new LinkedHashSet<>(requests),
            Optional.ofNullable(cluster),
            Optional.ofNullable(where));
    return new WatchSession(console, clock, connection, options)
        .run(selection, board(), until == Until.never)
        .exitCode();
  }

  private Board board() {
    return console
        .terminals()
        .screen()
        .<Board>map(screen -> new BarBoard(console.out(), screen))
        .orElseGet(() -> new ChangeBoard(console.out()));
  }
}
