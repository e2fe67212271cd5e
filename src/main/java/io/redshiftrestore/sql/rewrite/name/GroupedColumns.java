package io.redshiftrestore.sql.rewrite.name;

import io.redshiftrestore.sql.text.token.Markers;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** Says for {@code GROUP BY ALL} which columns these are: all that are no aggregate. */
public final class GroupedColumns {

  private GroupedColumns() {}

  /** Writes the columns out, if the query groups by all. */
  public static void writeOut(SqlSelect select) {
    SqlNodeList group = select.getGroup();
    if (group == null
        || group.size() != 1
        || !(group.get(0) instanceof SqlIdentifier all)
        || !all.isSimple()
        || !all.getSimple().equals(Markers.GROUP_BY_ALL)) {
      return;
    }
    SqlNodeList columns = new SqlNodeList(all.getParserPosition());
    for (int i = 0; i < select.getSelectList().size(); i++) {
      if (!isAggregate(select.getSelectList().get(i))) {
        columns.add(
            SqlLiteral.createExactNumeric(Integer.toString(i + 1), all.getParserPosition()));
      }
    }
    select.setGroupBy(columns);
  }

  private static boolean isAggregate(SqlNode item) {
    AggregateFinder finder = new AggregateFinder();
    item.accept(finder);
    return finder.found;
  }

  private static final class AggregateFinder extends SqlBasicVisitor<@Nullable Void> {
    private boolean found;

    @Override
    public @Nullable Void visit(SqlCall call) {
      found |= call.getOperator().isAggregator() || call.getKind() == SqlKind.OVER;
      return call.isA(SqlKind.QUERY) ? null : super.visit(call);
    }
  }
}
