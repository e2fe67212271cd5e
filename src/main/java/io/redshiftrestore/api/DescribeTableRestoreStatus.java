package io.redshiftrestore.api;

import java.util.Set;
import software.amazon.awssdk.services.redshift.model.DescribeTableRestoreStatusResponse;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/** The API action {@code DescribeTableRestoreStatus} and the names of its parameters. */
public final class DescribeTableRestoreStatus {

  /** The parameter that keeps the requests of one cluster. */
  public static final String CLUSTER_IDENTIFIER = "ClusterIdentifier";

  /** The parameter that keeps the one request of this id. */
  public static final String TABLE_RESTORE_REQUEST_ID = "TableRestoreRequestId";

  /** The action; its not-found faults are written with and without their suffix on the wire. */
  public static final DescribeAction<DescribeTableRestoreStatusResponse, TableRestoreStatus>
      ACTION =
          new DescribeAction<>(
              "DescribeTableRestoreStatus",
              Set.of(
                  "ClusterNotFound",
                  "ClusterNotFoundFault",
                  "TableRestoreNotFound",
                  "TableRestoreNotFoundFault"),
              (client, request) ->
                  client.describeTableRestoreStatusPaginator(
                      builder ->
                          builder
                              .clusterIdentifier(request.filter(CLUSTER_IDENTIFIER))
                              .tableRestoreRequestId(request.filter(TABLE_RESTORE_REQUEST_ID))
                              .maxRecords(request.maxRecords())
                              .marker(request.marker().orElse(null))),
              DescribeTableRestoreStatusResponse::hasTableRestoreStatusDetails,
              DescribeTableRestoreStatusResponse::tableRestoreStatusDetails,
              DescribeTableRestoreStatusResponse::marker);

  private DescribeTableRestoreStatus() {}
}
