package io.redshiftrestore.cli.report;

import io.redshiftrestore.cli.connection.ConnectionOptions;
import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.restore.DurationText;
import io.redshiftrestore.cli.restore.Restore;
import io.redshiftrestore.cli.restore.RestoreQuery;
import io.redshiftrestore.cli.restore.RestoreQuery.Condition;
import io.redshiftrestore.cli.restore.RestoreText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a page about restores. */
@Command(
    name = "report",
    description = {
      "Writes a page to share: what runs and until when, what failed and why, how many have which"
          + " status, and when they were requested.",
      "It is one HTML file that loads nothing."
    })
public final class ReportCommand implements Callable<Integer> {

  @Option(
      names = "--cluster",
      paramLabel = "CLUSTER",
      description = "The cluster to tell of (default: all).")
  private @Nullable String cluster;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      defaultValue = "7d",
      converter = DurationText.class,
      description =
          "How far to look back, such as 12h or 30d (default: ${DEFAULT-VALUE}); what still runs is"
              + " told of in any case.")
  private Duration since = Duration.ofDays(7);

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The file to write, such as restores.html.")
  private Path output = Path.of("");

  @Mixin private ConnectionOptions connection = new ConnectionOptions();

  private final Console console;
  private final InstantSource clock;

  /** Creates the command. */
  public ReportCommand(Console console, InstantSource clock) {
    this.console = console;
    this.clock = clock;
  }

  @Override
  public Integer call() throws SQLException, IOException {
    Instant now = clock.instant();
    Instant from = now.minus(since);
    Optional<String> origin = connection.origin();
    List<Restore> restores;
    try (Connection opened = connection.open()) {
      restores = new RestoreQuery(opened, console::warn).where(told(from));
    }
    Report report = new Report(restores, Optional.ofNullable(cluster), from, now, origin);
    write(new ReportPage(report).html());
    console
        .out()
        .printf(
            "%s: %s%n", output, restores.isEmpty() ? "no restores" : RestoreText.counts(restores));
    origin.ifPresent(console.err()::println);
    return ExitCode.OK;
  }

  private Condition told(Instant from) {
    Condition recent =
        new Condition("request_time >= ?", List.of(LocalDateTime.ofInstant(from, ZoneOffset.UTC)))
            .or(new Condition("request_time IS NULL", List.of()))
            .or(Condition.RUNS);
    return cluster == null ? recent : Condition.clusterIs(cluster).and(recent);
  }

  private void write(String page) throws IOException {
    try {
      Files.writeString(output, page);
    } catch (IOException e) {
      throw new IOException(
          "The file " + output + " cannot be written; is its folder there, and yours to write?", e);
    }
  }
}
