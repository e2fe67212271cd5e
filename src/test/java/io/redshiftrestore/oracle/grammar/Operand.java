package io.redshiftrestore.oracle.grammar;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value in a query, and what it is in each execution.
 *
 * @param values one for each execution; null for NULL
 */
record Operand(Sql sql, List<@Nullable Object> values) {

  private static final DateTimeFormatter WALL_CLOCK =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS", Locale.ROOT).withZone(UTC);

  static Operand literal(Kind kind, @Nullable Object value) {
    return new Operand(Sql.of(text(kind, value)), Collections.nCopies(Parameter.EXECUTIONS, value));
  }

  static Operand parameter(Kind kind, List<@Nullable Object> values) {
    return new Operand(Sql.parameter(new Parameter(kind, values)), values);
  }

  Operand cast(Kind kind) {
    return new Operand(Sql.of("CAST({} AS " + kind.type() + ")", sql), values);
  }

  private static String text(Kind kind, @Nullable Object value) {
    if (value == null) {
      return "CAST(NULL AS " + kind.type() + ")";
    } else if (value instanceof Instant time) {
      return "TIMESTAMP '" + WALL_CLOCK.format(time) + "'";
    } else if (value instanceof Long || value instanceof Boolean) {
      return value.toString().toUpperCase(Locale.ROOT);
    }
    return "'" + value.toString().replace("'", "''") + "'";
  }
}
