package io.redshiftrestore.table.declaration;

import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * The declaration of {@code restore_progress}: the restore requests with how far they are, how fast
 * they go and when they may end.
 */
public final class RestoreProgressView {

  private static final String STATUS = "status";
  private static final String REQUEST_TIME = "request_time";
  private static final String PROGRESS = "progress_in_mega_bytes";
  private static final String TOTAL = "total_data_in_mega_bytes";

  /** The declaration. */
  public static final ApiView DECLARATION =
      new ApiView(
          "restore_progress",
          "Table restore requests with their progress, speed and estimated end.",
          TableRestoreStatusTable.DECLARATION,
          List.of(
              computed(
                  "percent_complete",
                  SqlTypeName.DOUBLE,
                  "Restored part of the data in percent, 0 to 100; NULL while AWS gives no amounts"
                      + " or there is nothing to restore.",
                  "percentComplete",
                  PROGRESS,
                  TOTAL),
              computed(
                  "megabytes_per_second",
                  SqlTypeName.DOUBLE,
                  "Average speed since the request, the wait before the restore began included;"
                      + " NULL unless the restore runs.",
                  "megabytesPerSecond",
                  STATUS,
                  REQUEST_TIME,
                  PROGRESS),
              computed(
                  "elapsed_seconds",
                  SqlTypeName.BIGINT,
                  "Whole seconds from the request to the time of the statement; NULL once the"
                      + " restore has ended, as AWS does not say when.",
                  "elapsedSeconds",
                  STATUS,
                  REQUEST_TIME),
              computed(
                  "estimated_end",
                  SqlTypeName.TIMESTAMP,
                  "When the restore ends if it goes on at its average speed, in UTC; NULL where"
                      + " there is no speed or no total to tell by.",
                  "estimatedEnd",
                  STATUS,
                  REQUEST_TIME,
                  PROGRESS,
                  TOTAL),
              computed(
                  "is_terminal",
                  SqlTypeName.BOOLEAN,
                  "Whether the restore has ended: SUCCEEDED, FAILED or CANCELED; NULL for a status"
                      + " that is not known.",
                  "isTerminal",
                  STATUS)));

  private RestoreProgressView() {}

  private static ComputedColumn computed(
      String name, SqlTypeName type, String remarks, String method, String... arguments) {
    return ComputedColumn.of(name, type, remarks, RestoreProgress.class, method, arguments);
  }
}
