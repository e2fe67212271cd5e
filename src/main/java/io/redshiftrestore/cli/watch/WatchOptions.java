package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.restore.DurationText;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** How to watch, and what the exit codes mean. To be mixed into a command. */
@Command(
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all restores succeeded",
      "1:a query failed",
      "2:wrong usage",
      "3:a restore failed or was cancelled",
      "4:AWS lists no request with such an id",
      "124:the time of --timeout is over",
      "130:interrupted"
    })
public final class WatchOptions {

  /** Longer than any restore, and short enough to be added to a time. */
  private static final Duration FOR_EVER = Duration.ofDays(36_500);

  @Option(
      names = "--interval",
      paramLabel = "TIME",
      defaultValue = "10s",
      converter = DurationText.class,
      description =
          "How long to wait between two looks, such as 30s or 5m (default: ${DEFAULT-VALUE}); longer"
              + " while AWS throttles.")
  private Duration interval = Duration.ofSeconds(10);

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationText.class,
      description = "When to give up, such as 2h, with exit code 124 (default: never).")
  private @Nullable Duration timeout;

  @Option(
      names = "--notify",
      paramLabel = "COMMAND",
      description =
          "A command for the shell, run for each restore that has ended, with its row as JSON on"
              + " standard input.")
  private @Nullable String command;

  Duration interval() {
    return interval;
  }

  Duration timeout() {
    return timeout == null ? FOR_EVER : timeout;
  }

  Optional<Notification> notification() {
    return Optional.ofNullable(command).map(Notification::new);
  }
}
