package io.redshiftrestore.sql;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptTable.ViewExpander;
import org.apache.calcite.prepare.Prepare.CatalogReader;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.jspecify.annotations.Nullable;

/**
 * Calcite's way from a validated tree to a plan, but for aggregates that stand in a window and have
 * an IN or a sub-query in them: {@code MAX(MIN(CASE WHEN x IN (1) THEN x END)) OVER ()}. Calcite
 * 1.42 looks for sub-queries in aggregates outside windows only, and fails on those inside. It
 * looks in the list of groups as well, of which it asks nothing else.
 */
final class EngineConverter extends SqlToRelConverter {

  EngineConverter(
      ViewExpander views,
      SqlValidator validator,
      CatalogReader reader,
      RelOptCluster cluster,
      SqlRexConvertletTable convertlets,
      Config config) {
    super(views, validator, reader, cluster, convertlets, config);
  }

  @Override
  protected void convertAgg(
      Blackboard bb, SqlSelect select, List<SqlNode> order, List<SqlNode> extra) {
    InnerAggregates inner = new InnerAggregates();
    select.getSelectList().accept(inner);
    order.forEach(key -> key.accept(inner));
    extra.forEach(item -> item.accept(inner));
    if (inner.found.isEmpty()) {
      super.convertAgg(bb, select, order, extra);
      return;
    }
    SqlNodeList groups = select.getGroup();
    SqlNodeList searched = new SqlNodeList(SqlParserPos.ZERO);
    if (groups != null) {
      searched.addAll(groups);
    }
    searched.addAll(inner.found);
    select.setGroupBy(searched);
    try {
      super.convertAgg(bb, select, order, extra);
    } finally {
      select.setGroupBy(groups);
    }
  }

  /** Finds what aggregates within windows are of. */
  private static final class InnerAggregates extends SqlBasicVisitor<@Nullable Void> {

    private final List<SqlNode> found = new ArrayList<>();
    private int windows;

    @Override
    public @Nullable Void visit(SqlCall call) {
      if (call.getKind() == SqlKind.OVER) {
        windows++;
        SqlCall function = call.operand(0);
        function.getOperandList().stream()
            .filter(operand -> operand != null)
            .forEach(operand -> operand.accept(this));
        call.operand(1).accept(this);
        windows--;
      } else if (windows > 0 && isAggregate(call)) {
        found.add(call);
      } else if (!call.isA(SqlKind.QUERY)) {
        super.visit(call);
      }
      return null;
    }

    private static boolean isAggregate(SqlCall call) {
      return call.getOperator().isAggregator()
          || call.getKind() == SqlKind.FILTER
          || call.getKind() == SqlKind.WITHIN_GROUP;
    }
  }
}
