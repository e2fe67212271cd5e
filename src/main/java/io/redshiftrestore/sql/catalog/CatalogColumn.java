package io.redshiftrestore.sql.catalog;

import java.sql.DatabaseMetaData;
import org.apache.calcite.rel.type.RelDataType;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table, or of what a function gives.
 *
 * @param position its place, counted from 1
 * @param remarks a sentence for people; null if nobody wrote one
 */
public record CatalogColumn(
    String name, int position, RelDataType type, boolean nullable, @Nullable String remarks) {

  /** Returns {@link DatabaseMetaData#columnNullable} or its opposite. */
  public int nullability() {
    return nullable ? DatabaseMetaData.columnNullable : DatabaseMetaData.columnNoNulls;
  }

  /** Returns YES or NO. */
  public String isNullable() {
    return nullable ? "YES" : "NO";
  }
}
