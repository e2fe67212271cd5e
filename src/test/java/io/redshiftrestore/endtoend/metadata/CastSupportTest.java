package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A conversion that is said to be possible is. */
@Timeout(120)
class CastSupportTest {

  /** A value of each type that is no text. */
  private static final Map<String, String> VALUES =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("TINYINT", "CAST(1 AS TINYINT)"),
              Map.entry("SMALLINT", "CAST(1 AS SMALLINT)"),
              Map.entry("INTEGER", "1"),
              Map.entry("BIGINT", "CAST(1 AS BIGINT)"),
              Map.entry("DECIMAL", "1.0"),
              Map.entry("REAL", "CAST(1 AS REAL)"),
              Map.entry("FLOAT", "CAST(1 AS FLOAT)"),
              Map.entry("DOUBLE", "1E0"),
              Map.entry("BOOLEAN", "TRUE"),
              Map.entry("BINARY", "X'0a'"),
              Map.entry("VARBINARY", "CAST(X'0a' AS VARBINARY)"),
              Map.entry("DATE", "DATE '2024-02-29'"),
              Map.entry("TIME", "TIME '10:20:30'"),
              Map.entry("TIMESTAMP", "TIMESTAMP '2024-02-29 10:20:30'"),
              Map.entry("CHAR", "'%s'"),
              Map.entry("VARCHAR", "CAST('%s' AS VARCHAR)")));

  private static final Map<String, String> TEXTS =
      Map.of(
          "BOOLEAN", "true",
          "DATE", "2024-02-29",
          "TIME", "10:20:30",
          "TIMESTAMP", "2024-02-29 10:20:30");

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  private static int code(String type) {
    try {
      return Types.class.getField(type).getInt(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type, e);
    }
  }

  @Test
  void every_conversion_that_is_said_to_be_possible_is() throws SQLException {
    DatabaseMetaData metadata = database.connection().getMetaData();
    List<String> possible = new ArrayList<>();
    for (Map.Entry<String, String> from : VALUES.entrySet()) {
      for (String to : VALUES.keySet()) {
        if (metadata.supportsConvert(code(from.getKey()), code(to))) {
          String value = from.getValue().formatted(TEXTS.getOrDefault(to, "1"));
          String conversion = "{fn CONVERT(" + value + ", SQL_" + to + ")}";
          assertThat(database.rows("SELECT " + conversion)).as(conversion).hasSize(1);
          possible.add(from.getKey() + " " + to);
        }
      }
    }
    assertThat(metadata.supportsConvert()).isTrue();
    assertThat(possible)
        .hasSizeGreaterThan(100)
        .contains("VARCHAR TIMESTAMP", "TIMESTAMP DATE", "BIGINT VARCHAR", "DECIMAL INTEGER");
  }

  @Test
  void what_nobody_could_mean_is_not_possible() throws SQLException {
    DatabaseMetaData metadata = database.connection().getMetaData();
    assertThat(metadata.supportsConvert(Types.BINARY, Types.DATE)).isFalse();
    assertThat(metadata.supportsConvert(Types.TIMESTAMP, Types.INTEGER)).isFalse();
    assertThat(metadata.supportsConvert(Types.VARCHAR, Types.BLOB)).isFalse();
    assertThat(metadata.supportsConvert(Types.ARRAY, Types.VARCHAR)).isFalse();
  }
}
