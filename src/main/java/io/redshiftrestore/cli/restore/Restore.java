package io.redshiftrestore.cli.restore;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code restore_progress}. Immutable.
 *
 * @param columns the values by the names of their columns, times as instants
 */
public record Restore(Map<String, @Nullable Object> columns) {

  private static final ObjectMapper JSON = new ObjectMapper();

  public Restore {
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
  }

  /** Returns the row that a result is at. */
  static Restore at(ResultSet rows) throws SQLException {
    ResultSetMetaData metaData = rows.getMetaData();
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      columns.put(
          metaData.getColumnLabel(i),
          metaData.getColumnType(i) == Types.TIMESTAMP
              ? rows.getObject(i, Instant.class)
              : rows.getObject(i));
    }
    return new Restore(columns);
  }

  /** Returns the request's id; a question mark if AWS gives none. */
  public String id() {
    return textOr("table_restore_request_id", "?");
  }

  public String status() {
    return textOr("status", "UNKNOWN");
  }

  public String cluster() {
    return textOr("cluster_identifier", "?");
  }

  public @Nullable String message() {
    return (String) columns.get("message");
  }

  public @Nullable Instant requestTime() {
    return (Instant) columns.get("request_time");
  }

  public @Nullable Long megaBytes() {
    return (Long) columns.get("progress_in_mega_bytes");
  }

  public @Nullable Long totalMegaBytes() {
    return (Long) columns.get("total_data_in_mega_bytes");
  }

  public @Nullable Double percent() {
    return (Double) columns.get("percent_complete");
  }

  public @Nullable Double megaBytesPerSecond() {
    return (Double) columns.get("megabytes_per_second");
  }

  public @Nullable Long elapsedSeconds() {
    return (Long) columns.get("elapsed_seconds");
  }

  public @Nullable Instant estimatedEnd() {
    return (Instant) columns.get("estimated_end");
  }

  /** Returns whether the status may still change; of a status that nobody knows it may. */
  public boolean runs() {
    return !Boolean.TRUE.equals(columns.get("is_terminal"));
  }

  public boolean succeeded() {
    return status().equals("SUCCEEDED");
  }

  /** Returns the table in the snapshot. */
  public String source() {
    return name("source_database_name", "source_schema_name", "source_table_name");
  }

  /** Returns the table that the request creates. */
  public String target() {
    return name("target_database_name", "target_schema_name", "new_table_name");
  }

  /** Returns the row as a JSON object on one line; times as ISO 8601 writes them. */
  public String json() {
    Map<String, @Nullable Object> values = new LinkedHashMap<>(columns);
    values.replaceAll((name, value) -> value instanceof Instant time ? time.toString() : value);
    try {
      return JSON.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private String name(String... parts) {
    String name =
        Stream.of(parts)
            .map(columns::get)
            .filter(Objects::nonNull)
            .map(Object::toString)
            .collect(Collectors.joining("."));
    return name.isEmpty() ? "?" : name;
  }

  private String textOr(String column, String otherwise) {
    return columns.get(column) instanceof String text ? text : otherwise;
  }
}
