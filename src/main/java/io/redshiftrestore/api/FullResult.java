package io.redshiftrestore.api;

import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/**
 * All wanted restore requests at once, by the names that boto3 and the AWS CLI give them.
 * Immutable.
 *
 * @param tableRestoreStatusDetails the requests, in the order of the API
 * @param nextToken where to go on; empty if nothing is left
 */
public record FullResult(
    List<TableRestoreStatus> tableRestoreStatusDetails, Optional<String> nextToken) {

  public FullResult {
    tableRestoreStatusDetails = List.copyOf(tableRestoreStatusDetails);
  }
}
