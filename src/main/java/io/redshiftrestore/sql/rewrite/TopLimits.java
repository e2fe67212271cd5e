package io.redshiftrestore.sql.rewrite;

import static java.util.Objects.requireNonNull;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.text.token.Markers;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.jspecify.annotations.Nullable;

/** Makes of Redshift's {@code TOP n} a limit of the rows that the query orders. */
public final class TopLimits {

  private TopLimits() {}

  /** Takes the number of rows out of a query, or returns null if it has none. */
  public static @Nullable SqlNode take(@Nullable SqlNode query) {
    SqlSelect select = select(query instanceof SqlOrderBy ordered ? ordered.query : query);
    if (select == null) {
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

  /**
   * Lets a query give no more rows than that.
   *
   * @param query without ORDER BY around it, as Calcite has written it into the SELECT
   */
  public static void limit(@Nullable SqlNode query, SqlNode rows) {
    SqlSelect select = requireNonNull(select(query));
    if (select.getFetch() != null) {
      throw new StateException(
          SqlState.SYNTAX_ERROR,
          "TOP and LIMIT both say how many rows there may be; leave one of them out.",
          null);
    }
    select.setFetch(rows);
  }

  private static @Nullable SqlSelect select(@Nullable SqlNode query) {
    SqlNode body = query instanceof SqlWith with ? with.body : query;
    return body instanceof SqlSelect select ? select : null;
  }
}
