package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.text.token.Markers;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.jspecify.annotations.Nullable;

/** Makes of Redshift's {@code TOP n} a limit of the rows that the query orders. */
public final class TopLimits {

  private TopLimits() {}

  /** Takes the number of rows out of a query, or returns null if it has none. */
  public static @Nullable SqlNode take(@Nullable SqlNode query) {
    SqlNode unordered = query instanceof SqlOrderBy ordered ? ordered.query : query;
    if (!(unordered instanceof SqlSelect select)) {
      return null;
    }
    SqlNodeList items = select.getSelectList();
    if (items.isEmpty()
        || !(items.get(0) instanceof SqlBasicCall top)
        || !top.getOperator().getName().equals(Markers.TOP)) {
      return null;
    }
    items.remove(0);
    return top.operand(0);
  }
}
