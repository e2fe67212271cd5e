package io.redshiftrestore.jdbc.metadata;

import io.redshiftrestore.jdbc.value.SqlType;
import java.sql.DatabaseMetaData;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, or of what a function gives.
 *
 * @param position its place, counted from 1
 * @param remarks a sentence for people; null if nobody wrote one
 */
record CatalogColumn(
    String name, int position, SqlType type, boolean nullable, @Nullable String remarks) {

  /** Returns {@link DatabaseMetaData#columnNullable} or its opposite. */
  int nullability() {
    return nullable ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls;
  }

  /** Returns YES or NO. */
  String isNullable() {
    return nullable ? "YES" : "NO";
  }
}
