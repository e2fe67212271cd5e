package io.redshiftrestore.oracle.grammar;

import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.Column;
import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that both sides hold: NULLs in every column but {@code region}, many ties, and text that
 * careless code mistakes for something else.
 *
 * <p>The API names every restore once in a region and nothing by an empty text, and so do these.
 */
public final class OracleRows {

  /** The name of the table that holds them. */
  public static final String TABLE = "table_restore_status";

  /** The region that most settings put first. */
  public static final String HOME = "us-east-1";

  /** The other region. */
  public static final String ABROAD = "eu-west-1";

  static final String ID = "table_restore_request_id";
  static final String CLUSTER = "cluster_identifier";

  /** The columns whose values can save calls. */
  static final List<String> KEYS = List.of(ID, CLUSTER, ApiTable.REGION);

  private static final List<@Nullable String> CLUSTERS =
      Arrays.asList(
          "analytics",
          "finance",
          "Finance",
          "it's",
          "100%_sure",
          null,
          "smile-\uD83D\uDE00",
          "a b");

  private static final List<@Nullable String> STATUSES =
      Arrays.asList("SUCCEEDED", "FAILED", "IN_PROGRESS", null, "CANCELED", "PENDING", "FAILED");

  private static final List<@Nullable String> TEXTS =
      Arrays.asList(
          "public",
          null,
          "",
          " ",
          "Public",
          "it's \"quoted\"",
          "x\\y",
          "100%",
          "a_b",
          "public ",
          "\uD83D\uDE00 smile",
          "Größe",
          "two\nlines",
          "null",
          "?",
          "public",
          "aab",
          "--",
          null);

  private static final List<@Nullable Long> MEGA_BYTES =
      Arrays.asList(0L, 1L, 64L, null, 7L, -1L, 64L, 128L, 2_147_483_648L, 5L, null, 3L, 99L);

  private static final Instant FIRST = Instant.parse("2024-03-10T01:15:30.001Z");

  /** Some restores have the same id in both regions. */
  public static final Map<String, List<RestoreRequest>> BY_REGION =
      Map.of(HOME, rows(0, 163), ABROAD, rows(150, 79));

  private OracleRows() {}

  /** Returns the columns of the table with what kind each is of, in order. */
  public static List<Field> columns() {
    List<Field> fields = new ArrayList<>();
    for (Column<?> column : TableRestoreStatusTable.DECLARATION.columns()) {
      Kind kind = Kind.of(column.type());
      fields.add(new Field(column.name(), kind, Optional.of(column.name()), true));
    }
    return List.copyOf(fields);
  }

  /** Returns the values of a row in the order of the columns. */
  public static List<@Nullable Object> cells(RestoreRequest row, String region) {
    return Arrays.asList(
        row.tableRestoreRequestId(),
        row.status(),
        row.message(),
        row.requestTime(),
        row.progressInMegaBytes(),
        row.totalDataInMegaBytes(),
        row.clusterIdentifier(),
        row.snapshotIdentifier(),
        row.sourceDatabaseName(),
        row.sourceSchemaName(),
        row.sourceTableName(),
        row.targetDatabaseName(),
        row.targetSchemaName(),
        row.newTableName(),
        region);
  }

  private static List<RestoreRequest> rows(int from, int count) {
    return IntStream.range(from, from + count).mapToObj(OracleRows::row).toList();
  }

  private static RestoreRequest row(int i) {
    boolean huge = i % 97 == 5;
    return RestoreRequest.builder()
        .tableRestoreRequestId(id(i))
        .status(STATUSES.get(i % STATUSES.size()))
        .message(text(i * 3 + 1))
        .requestTime(i % 11 == 4 ? null : FIRST.plus(Duration.ofMillis(61_700L * (i / 3))))
        .progressInMegaBytes(huge ? (Long) 9_007_199_254_740_993L : megaBytes(i))
        .totalDataInMegaBytes(megaBytes(i / 2))
        .clusterIdentifier(CLUSTERS.get(i * i % 31 % CLUSTERS.size()))
        .snapshotIdentifier(text(i + 2))
        .sourceDatabaseName(text(i / 7))
        .sourceSchemaName(text(i * 5))
        .sourceTableName(text(i + i / 19))
        .targetDatabaseName(text(i % 4))
        .targetSchemaName(text(i / 50))
        .newTableName(text(i * 2 + 5))
        .build();
  }

  private static @Nullable String id(int i) {
    return switch (i % 23) {
      case 3 -> null;
      case 7 -> "it's-" + i;
      case 11 -> "per%cent_" + i;
      case 13 -> "\uD83D\uDE00-" + i;
      case 17 -> " " + i + " ";
      default -> "request-" + i;
    };
  }

  private static @Nullable String text(int i) {
    return TEXTS.get(i % TEXTS.size());
  }

  private static @Nullable Long megaBytes(int i) {
    return MEGA_BYTES.get(i % MEGA_BYTES.size());
  }
}
