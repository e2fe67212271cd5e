package io.redshiftrestore.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Restore requests to test with, the same ones on every run. */
public final class SampleRows {

  /** The clusters over which {@link #rows} are spread, in turn. */
  public static final List<String> CLUSTERS =
      List.of("analytics-prod", "finance", "staging-2", "mycluster");

  /** The statuses that {@link #rows} take on, in turn. */
  public static final List<String> STATUSES =
      List.of("SUCCEEDED", "FAILED", "IN_PROGRESS", "CANCELED", "PENDING");

  /** The request time of the first of {@link #rows}. */
  public static final Instant FIRST_REQUEST_TIME = Instant.parse("2024-03-01T01:15:30.001Z");

  private SampleRows() {}

  /**
   * Returns n requests with ids {@code request-0} onwards, each 61.7 seconds after the one before.
   */
  public static List<RestoreRequest> rows(int n) {
    return IntStream.range(0, n).mapToObj(SampleRows::row).toList();
  }

  /** Returns n requests whose fields are as hard to carry as the wire allows, in no order. */
  public static List<RestoreRequest> awkwardRows(int n) {
    return IntStream.range(0, n).mapToObj(AwkwardValues::row).toList();
  }

  /** Returns one ordinary request with that id, cluster and status. */
  public static RestoreRequest row(String id, String cluster, String status) {
    return row(0).toBuilder()
        .tableRestoreRequestId(id)
        .clusterIdentifier(cluster)
        .status(status)
        .build();
  }

  private static RestoreRequest row(int i) {
    String cluster = CLUSTERS.get(i % CLUSTERS.size());
    String status = STATUSES.get(i % STATUSES.size());
    long total = 64L * (i % 50);
    boolean hasProgress = List.of("SUCCEEDED", "IN_PROGRESS").contains(status);
    return RestoreRequest.builder()
        .tableRestoreRequestId("request-" + i)
        .status(status)
        .message(status.equals("FAILED") ? "Restore " + i + " ran out of disk space." : null)
        .requestTime(FIRST_REQUEST_TIME.plus(Duration.ofMillis(61_700L * i)))
        .progressInMegaBytes(hasProgress ? total * (status.equals("SUCCEEDED") ? 2 : 1) / 2 : null)
        .totalDataInMegaBytes(hasProgress ? total : null)
        .clusterIdentifier(cluster)
        .snapshotIdentifier("rs:" + cluster + "-2024-02-29-01-53-36")
        .sourceDatabaseName("dev")
        .sourceSchemaName(i % 7 == 0 ? null : "public")
        .sourceTableName("orders_" + i % 9)
        .targetDatabaseName("dev")
        .targetSchemaName(i % 3 == 0 ? null : "restored")
        .newTableName("orders-" + i % 9 + "-2024-03-01")
        .build();
  }
}
