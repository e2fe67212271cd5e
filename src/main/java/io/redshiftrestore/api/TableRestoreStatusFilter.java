package io.redshiftrestore.api;

import static io.redshiftrestore.api.DescribeTableRestoreStatus.CLUSTER_IDENTIFIER;
import static io.redshiftrestore.api.DescribeTableRestoreStatus.TABLE_RESTORE_REQUEST_ID;

import io.redshiftrestore.api.ApiException.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which restore requests to list; both parts may be given. Immutable.
 *
 * @param clusterIdentifier only those of this cluster
 * @param tableRestoreRequestId only that of this id
 */
public record TableRestoreStatusFilter(
    Optional<String> clusterIdentifier, Optional<String> tableRestoreRequestId) {

  /** All restore requests that the API lists. */
  public static final TableRestoreStatusFilter ALL =
      new TableRestoreStatusFilter(Optional.empty(), Optional.empty());

  /**
   * Checks that nothing is empty.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if a given part is
   */
  public TableRestoreStatusFilter {
    requireText(CLUSTER_IDENTIFIER, clusterIdentifier);
    requireText(TABLE_RESTORE_REQUEST_ID, tableRestoreRequestId);
  }

  private static void requireText(String parameter, Optional<String> value) {
    if (value.filter(String::isEmpty).isPresent()) {
      throw new ApiException(
          Kind.ARGUMENT, parameter + " must not be empty; leave it out to list all.", null);
    }
  }

  /**
   * Returns this, for one cluster.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if the name is empty
   */
  public TableRestoreStatusFilter withClusterIdentifier(String name) {
    return new TableRestoreStatusFilter(Optional.of(name), tableRestoreRequestId);
  }

  /**
   * Returns this, for one request.
   *
   * @throws ApiException of the kind {@code ARGUMENT} if the id is empty
   */
  public TableRestoreStatusFilter withTableRestoreRequestId(String id) {
    return new TableRestoreStatusFilter(clusterIdentifier, Optional.of(id));
  }

  /** Returns the given parts by the API's names for them. */
  Map<String, String> parameters() {
    Map<String, String> parameters = new LinkedHashMap<>();
    clusterIdentifier.ifPresent(name -> parameters.put(CLUSTER_IDENTIFIER, name));
    tableRestoreRequestId.ifPresent(id -> parameters.put(TABLE_RESTORE_REQUEST_ID, id));
    return parameters;
  }
}
