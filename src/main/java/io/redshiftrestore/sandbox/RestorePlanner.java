package io.redshiftrestore.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Invents the restores of a region; the same numbers and times give the same restores.
 *
 * @param region the region's name, which makes its request ids differ from another's
 * @param warehouse what there is to restore
 */
record RestorePlanner(String region, Warehouse warehouse) {

  private static final DateTimeFormatter DATE = pattern("uuuu-MM-dd");
  private static final DateTimeFormatter COMPACT_DATE = pattern("uuuuMMdd");
  private static final DateTimeFormatter SNAPSHOT_TIME = pattern("uuuu-MM-dd-HH-mm-ss");

  /** How a restore goes on around the start of a scenario, in seconds. */
  private record Pace(int requestedBefore, int waiting, int running, String outcome) {}

  private static final List<Pace> LIVE =
      List.of(
          new Pace(420, 40, 600, "SUCCEEDED"),
          new Pace(240, 35, 280, "FAILED"),
          new Pace(120, 30, 120, "SUCCEEDED"),
          new Pace(50, 60, 60, "SUCCEEDED"),
          new Pace(20, 45, 300, "SUCCEEDED"),
          new Pace(5, 50, 0, "CANCELED"));

  /** Returns the i-th restore of the past, asked for a little after that time, ended long since. */
  RestoreTimeline past(int i, Instant time) {
    String outcome = i % 16 == 9 ? "FAILED" : i % 31 == 30 ? "CANCELED" : "SUCCEEDED";
    Instant requested = time.plusMillis(7_919L * i * i % 3_600_000);
    Duration running = Duration.ofSeconds(outcome.equals("CANCELED") ? 0 : 90 + i % 11 * 60);
    return restore(i, i / 16, requested, Duration.ofSeconds(20 + i % 7), running, outcome);
  }

  /** Returns the i-th restore that goes on or has yet to begin at the start. */
  RestoreTimeline live(int i, Instant start) {
    Pace pace = LIVE.get(i % LIVE.size());
    return restore(
        1_000 + i,
        i,
        start.minusSeconds(pace.requestedBefore()),
        Duration.ofSeconds(pace.waiting()),
        Duration.ofSeconds(pace.running()),
        pace.outcome());
  }

  private RestoreTimeline restore(
      int i, int failureNumber, Instant requested, Duration waiting, Duration running, String end) {
    RestoreRequest request = request(i, requested);
    long megaBytes = warehouse.table(i).megaBytes();
    if (!end.equals("FAILED")) {
      return new RestoreTimeline(
          request, requested, waiting, running, megaBytes, megaBytes, end, null);
    }
    InventedFailure failure = InventedFailure.number(failureNumber);
    return new RestoreTimeline(
        request,
        requested,
        waiting,
        failure.percentRestored() == 0 ? Duration.ZERO : running,
        megaBytes,
        megaBytes * failure.percentRestored() / 100,
        end,
        failure.message(request, megaBytes));
  }

  private RestoreRequest request(int i, Instant requested) {
    Warehouse.Table table = warehouse.table(i);
    String cluster = warehouse.cluster(i);
    return RestoreRequest.builder()
        .tableRestoreRequestId(UUID.nameUUIDFromBytes((region + i).getBytes(UTF_8)).toString())
        .clusterIdentifier(cluster)
        .snapshotIdentifier(snapshot(i, cluster, requested))
        .sourceDatabaseName(table.database())
        .sourceSchemaName(table.schema())
        .sourceTableName(table.name())
        .targetDatabaseName(table.database())
        .targetSchemaName(i % 4 == 3 ? "restored" : table.schema())
        .newTableName(newTable(i, table.name(), requested))
        .build();
  }

  private static String snapshot(int i, String cluster, Instant requested) {
    Instant taken = requested.minus(Duration.ofMinutes(97 + i * 13L % 480));
    return i % 9 == 4
        ? cluster + "-before-release-" + DATE.format(taken)
        : "rs:" + cluster + "-" + SNAPSHOT_TIME.format(taken);
  }

  private static String newTable(int i, String table, Instant requested) {
    return switch (i % 3) {
      case 0 -> table + "-" + DATE.format(requested);
      case 1 -> table + "_" + COMPACT_DATE.format(requested);
      default -> table + "_restored";
    };
  }

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(UTC);
  }
}
