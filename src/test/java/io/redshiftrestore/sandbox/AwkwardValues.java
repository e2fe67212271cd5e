package io.redshiftrestore.sandbox;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Values that careless code loses or changes on their way through XML, JDBC or SQL. */
final class AwkwardValues {

  static final List<@Nullable String> TEXTS =
      Arrays.asList(
          null,
          "",
          " ",
          "  leading and trailing  ",
          "<b>bold</b> &amp; ]]> <!-- not a comment -->",
          "it's \"quoted\" and 'quoted'",
          "line one\nline two\r\nline three\rend",
          "\ttab\t",
          "\n",
          "smile \uD83D\uDE00, clef \uD834\uDD1E",
          "Größe, 表の復元, مرحبا, e\u0301",
          "NEL \u0085, separator \u2028, no-break\u00A0space, delete \u007F",
          "C:\\dir\\ %s %20 + ${x} {fn} ?",
          "null",
          "long ".repeat(4_000),
          "x'; DROP TABLE orders; --");

  static final List<@Nullable Long> MEGA_BYTES =
      Arrays.asList(null, 0L, 1L, 2_147_483_648L, 9_007_199_254_740_993L, Long.MAX_VALUE, -1L);

  /** The second and third fall into a daylight-saving gap, of New York and of Berlin. */
  static final List<@Nullable Instant> TIMES =
      Arrays.asList(
          Instant.parse("1969-12-31T23:59:59.999Z"),
          Instant.parse("2024-03-10T02:30:00.123Z"),
          Instant.parse("2024-03-31T02:30:00.500Z"),
          Instant.parse("2024-11-03T01:30:00.010Z"),
          Instant.parse("2024-12-31T23:59:59.999Z"),
          Instant.parse("2099-01-01T00:00:00Z"),
          null);

  private AwkwardValues() {}

  static Stream<String> legalTexts() {
    return TEXTS.stream().flatMap(Stream::ofNullable);
  }

  /** Returns the i-th awkward row; ids are unique and statuses real, to tell rows apart by. */
  static RestoreRequest row(int i) {
    return RestoreRequest.builder()
        .tableRestoreRequestId("awkward-" + i)
        .status(SampleRows.STATUSES.get(i % SampleRows.STATUSES.size()))
        .message(text(i))
        .requestTime(TIMES.get(i % TIMES.size()))
        .progressInMegaBytes(MEGA_BYTES.get(i % MEGA_BYTES.size()))
        .totalDataInMegaBytes(MEGA_BYTES.get((i + 3) % MEGA_BYTES.size()))
        .clusterIdentifier(SampleRows.CLUSTERS.get(i % SampleRows.CLUSTERS.size()))
        .snapshotIdentifier(text(i + 1))
        .sourceDatabaseName(text(i + 2))
        .sourceSchemaName(text(i + 3))
        .sourceTableName(text(i + 4))
        .targetDatabaseName(text(i + 5))
        .targetSchemaName(text(i + 6))
        .newTableName(text(i + 7))
        .build();
  }

  private static @Nullable String text(int i) {
    return TEXTS.get(i % TEXTS.size());
  }
}
