package io.redshiftrestore.oracle.grammar;

import java.util.Optional;

/**
 * Something that an expression can name.
 *
 * @param name as the query writes it, e.g. {@code a1.status}
 * @param column the table's column whose values it has, if it is one
 * @param bounds whether what a filter says of it bounds what the table is asked for
 */
public record Field(String name, Kind kind, Optional<String> column, boolean bounds) {

  /** Returns a field with values of its own. */
  static Field computed(String name, Kind kind) {
    return new Field(name, kind, Optional.empty(), false);
  }

  Sql sql() {
    return Sql.of(name);
  }

  Field named(String newName) {
    return new Field(newName, kind, column, bounds);
  }

  Field unbounding() {
    return new Field(name, kind, column, false);
  }

  boolean isKey() {
    return column.filter(OracleRows.KEYS::contains).isPresent();
  }
}
