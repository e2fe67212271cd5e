package io.redshiftrestore.clients;

import java.time.LocalDateTime;

/** A row as a person wants it. */
record Restore(
    String tableRestoreRequestId,
    String status,
    LocalDateTime requestTime,
    Long totalDataInMegaBytes,
    String clusterIdentifier) {

  /** The seventh of the sample rows. */
  static final Restore REQUEST_7 =
      new Restore(
          "request-7",
          "IN_PROGRESS",
          LocalDateTime.parse("2024-03-01T01:22:41.901"),
          448L,
          "mycluster");
}
