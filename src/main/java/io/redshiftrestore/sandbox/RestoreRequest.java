package io.redshiftrestore.sandbox;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One table-restore request as the API shows it; immutable.
 *
 * <p>The fields are those of the service model's {@code TableRestoreStatus}, in its order. The
 * model requires none of them, and real answers leave some out: null means that the answer has no
 * such element.
 *
 * @param requestTime when the restore was asked for; the wire keeps milliseconds of it
 * @param progressInMegaBytes how much is restored by now, in MB
 * @param totalDataInMegaBytes how much there is to restore, in MB
 */
public record RestoreRequest(
    @Nullable String tableRestoreRequestId,
    @Nullable String status,
    @Nullable String message,
    @Nullable Instant requestTime,
    @Nullable Long progressInMegaBytes,
    @Nullable Long totalDataInMegaBytes,
    @Nullable String clusterIdentifier,
    @Nullable String snapshotIdentifier,
    @Nullable String sourceDatabaseName,
    @Nullable String sourceSchemaName,
    @Nullable String sourceTableName,
    @Nullable String targetDatabaseName,
    @Nullable String targetSchemaName,
    @Nullable String newTableName) {

  /** The order in which the service lists; requests without a time come last. */
  public static final Comparator<RestoreRequest> BY_REQUEST_TIME =
      comparing(RestoreRequest::requestTime, nullsLast(naturalOrder()));

  /** Returns a builder in which every field is null. */
  public static RestoreRequestBuilder builder() {
    return new RestoreRequestBuilder();
  }

  /** Returns a builder that starts with this request's fields. */
  public RestoreRequestBuilder toBuilder() {
    return builder()
        .tableRestoreRequestId(tableRestoreRequestId)
        .status(status)
        .message(message)
        .requestTime(requestTime)
        .progressInMegaBytes(progressInMegaBytes)
        .totalDataInMegaBytes(totalDataInMegaBytes)
        .clusterIdentifier(clusterIdentifier)
        .snapshotIdentifier(snapshotIdentifier)
        .sourceDatabaseName(sourceDatabaseName)
        .sourceSchemaName(sourceSchemaName)
        .sourceTableName(sourceTableName)
        .targetDatabaseName(targetDatabaseName)
        .targetSchemaName(targetSchemaName)
        .newTableName(newTableName);
  }
}
