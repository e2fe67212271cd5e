package io.redshiftrestore.table.declaration;

import static io.redshiftrestore.table.declaration.Column.number;
import static io.redshiftrestore.table.declaration.Column.text;
import static io.redshiftrestore.table.declaration.Column.timestamp;

import io.redshiftrestore.api.DescribeTableRestoreStatus;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

/**
 * The declaration of {@code table_restore_status}: a row for each request to restore a table from a
 * snapshot that {@code DescribeTableRestoreStatus} lists.
 *
 * <p>Columns have the names and the order of the API's fields. The API may omit any of them. A
 * status is shown as it came, known to the SDK or not.
 */
public final class TableRestoreStatusTable {

  /**
   * The states in which a restore has ended, after which it stays as it is ({@code
   * TableRestoreStatusType} of the service model).
   */
  public static final Set<String> TERMINAL = Set.of("SUCCEEDED", "FAILED", "CANCELED");

  /** The declaration. */
  public static final ApiTable<TableRestoreStatus> DECLARATION =
      new ApiTable<>(
          "table_restore_status",
          "Requests to restore single tables from cluster snapshots, as Amazon Redshift lists them.",
          DescribeTableRestoreStatus.ACTION,
          List.of(
              text(
                  "table_restore_request_id",
                  "Unique identifier of the table restore request.",
                  TableRestoreStatus::tableRestoreRequestId),
              text(
                  "status",
                  "State of the request: PENDING, IN_PROGRESS, SUCCEEDED, FAILED or CANCELED.",
                  TableRestoreStatus::statusAsString),
              text(
                  "message",
                  "What AWS says about the state, such as why the request failed.",
                  TableRestoreStatus::message),
              timestamp(
                  "request_time",
                  "When the restore was requested, in UTC.",
                  TableRestoreStatus::requestTime),
              number(
                  "progress_in_mega_bytes",
                  "Data restored to the new table so far, in MB.",
                  TableRestoreStatus::progressInMegaBytes),
              number(
                  "total_data_in_mega_bytes",
                  "Data to restore to the new table in all, in MB.",
                  TableRestoreStatus::totalDataInMegaBytes),
              text(
                  "cluster_identifier",
                  "Cluster that the table is being restored to.",
                  TableRestoreStatus::clusterIdentifier),
              text(
                  "snapshot_identifier",
                  "Snapshot that the table is being restored from.",
                  TableRestoreStatus::snapshotIdentifier),
              text(
                  "source_database_name",
                  "Database of the table in the snapshot.",
                  TableRestoreStatus::sourceDatabaseName),
              text(
                  "source_schema_name",
                  "Schema of the table in the snapshot.",
                  TableRestoreStatus::sourceSchemaName),
              text(
                  "source_table_name",
                  "Name of the table in the snapshot.",
                  TableRestoreStatus::sourceTableName),
              text(
                  "target_database_name",
                  "Database that the table is restored to.",
                  TableRestoreStatus::targetDatabaseName),
              text(
                  "target_schema_name",
                  "Schema that the table is restored to.",
                  TableRestoreStatus::targetSchemaName),
              text(
                  "new_table_name",
                  "Name of the table that the request creates.",
                  TableRestoreStatus::newTableName)),
          List.of(
              new KeyColumn(
                  "cluster_identifier", DescribeTableRestoreStatus.CLUSTER_IDENTIFIER, false),
              new KeyColumn(
                  "table_restore_request_id",
                  DescribeTableRestoreStatus.TABLE_RESTORE_REQUEST_ID,
                  true)),
          TableRestoreStatusTable::hasEnded);

  private TableRestoreStatusTable() {}

  private static boolean hasEnded(TableRestoreStatus restore) {
    String status = restore.statusAsString();
    return status != null && TERMINAL.contains(status);
  }
}
