package io.redshiftrestore.oracle.grammar;

import org.apache.calcite.sql.type.SqlTypeName;

/** What can be compared with what. */
public enum Kind {
  TEXT("VARCHAR"),
  NUMBER("BIGINT"),
  TIME("TIMESTAMP(3)"),
  TRUTH("BOOLEAN");

  private final String type;

  Kind(String type) {
    this.type = type;
  }

  /** Returns the SQL type, by a name that both sides know. */
  public String type() {
    return type;
  }

  static Kind of(SqlTypeName type) {
    return switch (type) {
      case VARCHAR -> TEXT;
      case BIGINT -> NUMBER;
      case TIMESTAMP -> TIME;
      default -> throw new IllegalArgumentException(type.name());
    };
  }
}
