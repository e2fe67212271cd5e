package io.redshiftrestore.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Makes a {@link RestoreRequest} field by field.
 *
 * <p>Each method sets the field of its name and returns this builder; null leaves the field out of
 * the answer. Not thread-safe.
 */
public final class RestoreRequestBuilder {

  private @Nullable String tableRestoreRequestId;
  private @Nullable String status;
  private @Nullable String message;
  private @Nullable Instant requestTime;
  private @Nullable Long progressInMegaBytes;
  private @Nullable Long totalDataInMegaBytes;
  private @Nullable String clusterIdentifier;
  private @Nullable String snapshotIdentifier;
  private @Nullable String sourceDatabaseName;
  private @Nullable String sourceSchemaName;
  private @Nullable String sourceTableName;
  private @Nullable String targetDatabaseName;
  private @Nullable String targetSchemaName;
  private @Nullable String newTableName;

  RestoreRequestBuilder() {}

  public RestoreRequestBuilder tableRestoreRequestId(@Nullable String value) {
    tableRestoreRequestId = value;
    return this;
  }

  public RestoreRequestBuilder status(@Nullable String value) {
    status = value;
    return this;
  }

  public RestoreRequestBuilder message(@Nullable String value) {
    message = value;
    return this;
  }

  public RestoreRequestBuilder requestTime(@Nullable Instant value) {
    requestTime = value;
    return this;
  }

  public RestoreRequestBuilder progressInMegaBytes(@Nullable Long value) {
    progressInMegaBytes = value;
    return this;
  }

  public RestoreRequestBuilder totalDataInMegaBytes(@Nullable Long value) {
    totalDataInMegaBytes = value;
    return this;
  }

  public RestoreRequestBuilder clusterIdentifier(@Nullable String value) {
    clusterIdentifier = value;
    return this;
  }

  public RestoreRequestBuilder snapshotIdentifier(@Nullable String value) {
    snapshotIdentifier = value;
    return this;
  }

  public RestoreRequestBuilder sourceDatabaseName(@Nullable String value) {
    sourceDatabaseName = value;
    return this;
  }

  public RestoreRequestBuilder sourceSchemaName(@Nullable String value) {
    sourceSchemaName = value;
    return this;
  }

  public RestoreRequestBuilder sourceTableName(@Nullable String value) {
    sourceTableName = value;
    return this;
  }

  public RestoreRequestBuilder targetDatabaseName(@Nullable String value) {
    targetDatabaseName = value;
    return this;
  }

  public RestoreRequestBuilder targetSchemaName(@Nullable String value) {
    targetSchemaName = value;
    return this;
  }

  public RestoreRequestBuilder newTableName(@Nullable String value) {
    newTableName = value;
    return this;
  }

  /** Returns the request. */
  public RestoreRequest build() {
    return new RestoreRequest(
        tableRestoreRequestId,
        status,
        message,
        requestTime,
        progressInMegaBytes,
        totalDataInMegaBytes,
        clusterIdentifier,
        snapshotIdentifier,
        sourceDatabaseName,
        sourceSchemaName,
        sourceTableName,
        targetDatabaseName,
        targetSchemaName,
        newTableName);
  }
}
