package io.redshiftrestore.sandbox;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The operation DescribeTableRestoreStatus, as its service model and its documentation describe it.
 *
 * <p>The bounds of MaxRecords are those that the model states for the sibling operations; for this
 * one it states none. Thread-safe.
 */
final class DescribeTableRestoreStatusHandler implements WireHandler {

  static final String NAMESPACE = "http://redshift.amazonaws.com/doc/2012-12-01/";

  private static final int SMALLEST_PAGE = 20;
  private static final int LARGEST_PAGE = 100;
  private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT).withZone(UTC);

  private final SandboxData data;
  private final InstantSource clock;

  DescribeTableRestoreStatusHandler(SandboxData data, InstantSource clock) {
    this.data = data;
    this.clock = clock;
  }

  @Override
  public WireResponse handle(WireRequest request) {
    int maxRecords = maxRecords(request.parameter("MaxRecords"));
    List<RestoreRequest> rows = selected(request);
    int from = position(request.parameter("Marker"), rows.size());
    int to = Math.min(from + maxRecords, rows.size());
    @Nullable String marker = to < rows.size() ? new PageMarker(to).toString() : null;
    return page(request.requestId(), rows.subList(from, to), marker);
  }

  private static int maxRecords(@Nullable String text) {
    if (text == null) {
      return LARGEST_PAGE;
    }
    int maxRecords = INTEGER.matcher(text).matches() ? Integer.parseInt(text) : -1;
    if (maxRecords < SMALLEST_PAGE || maxRecords > LARGEST_PAGE) {
      throw ServiceFault.invalidParameterValue(
          "Invalid value %s for MaxRecords. Must be between %s and %s"
              .formatted(text, SMALLEST_PAGE, LARGEST_PAGE));
    }
    return maxRecords;
  }

  private static int position(@Nullable String marker, int size) {
    int position = marker == null ? 0 : PageMarker.of(marker).position();
    if (marker != null && position >= size) {
      throw PageMarker.invalid(marker);
    }
    return position;
  }

  private List<RestoreRequest> selected(WireRequest request) {
    List<RestoreRequest> rows = data.rows(request.region(), clock.instant());
    @Nullable String cluster = request.parameter("ClusterIdentifier");
    if (cluster != null) {
      rows = rows.stream().filter(row -> cluster.equals(row.clusterIdentifier())).toList();
      if (rows.isEmpty()) {
        throw ServiceFault.clusterNotFound(cluster);
      }
    }
    @Nullable String id = request.parameter("TableRestoreRequestId");
    if (id != null) {
      rows = rows.stream().filter(row -> id.equals(row.tableRestoreRequestId())).toList();
      if (rows.isEmpty()) {
        throw ServiceFault.tableRestoreNotFound(id);
      }
    }
    return rows;
  }

  private static WireResponse page(
      String requestId, List<RestoreRequest> rows, @Nullable String marker) {
    String document =
        XmlDocument.of(
            "DescribeTableRestoreStatusResponse",
            NAMESPACE,
            root ->
                root.element(
                        "DescribeTableRestoreStatusResult",
                        result ->
                            result
                                .element("Marker", marker)
                                .element(
                                    "TableRestoreStatusDetails",
                                    list -> rows.forEach(row -> write(row, list))))
                    .element("ResponseMetadata", data -> data.element("RequestId", requestId)));
    return WireResponse.xml(200, requestId, document);
  }

  private static void write(RestoreRequest row, XmlDocument list) {
    list.element(
        "TableRestoreStatus",
        element ->
            element
                .element("TableRestoreRequestId", row.tableRestoreRequestId())
                .element("Status", row.status())
                .element("Message", row.message())
                .element("RequestTime", timestamp(row.requestTime()))
                .element("ProgressInMegaBytes", number(row.progressInMegaBytes()))
                .element("TotalDataInMegaBytes", number(row.totalDataInMegaBytes()))
                .element("ClusterIdentifier", row.clusterIdentifier())
                .element("SnapshotIdentifier", row.snapshotIdentifier())
                .element("SourceDatabaseName", row.sourceDatabaseName())
                .element("SourceSchemaName", row.sourceSchemaName())
                .element("SourceTableName", row.sourceTableName())
                .element("TargetDatabaseName", row.targetDatabaseName())
                .element("TargetSchemaName", row.targetSchemaName())
                .element("NewTableName", row.newTableName()));
  }

  private static @Nullable String timestamp(@Nullable Instant instant) {
    return instant == null ? null : TIMESTAMP.format(instant);
  }

  private static @Nullable String number(@Nullable Long number) {
    return number == null ? null : Objects.toString(number);
  }
}
