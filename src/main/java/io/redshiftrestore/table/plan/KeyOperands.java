package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.declaration.ApiTable;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/** Tells which operands of a condition are key columns, and which are values to look up. */
final class KeyOperands {

  private final Set<Integer> keyColumns = new HashSet<>();
  private final int regionColumn;

  KeyOperands(ApiTable<?> table) {
    table.keys().forEach(key -> keyColumns.add(table.indexOf(key.column())));
    regionColumn = table.indexOf(ApiTable.REGION);
    keyColumns.add(regionColumn);
  }

  Stream<KeyComparison> comparison(RexNode left, RexNode right) {
    return isValue(right)
        ? keyColumn(left).map(column -> new KeyComparison(column, right)).stream()
        : Stream.empty();
  }

  /** Returns the key column that an expression is, seen through casts that keep its text. */
  Optional<Integer> keyColumn(RexNode node) {
    if (node.isA(SqlKind.CAST) && isUnboundedText(node.getType())) {
      return keyColumn(((RexCall) node).getOperands().get(0));
    }
    return node instanceof RexInputRef column && keyColumns.contains(column.getIndex())
        ? Optional.of(column.getIndex())
        : Optional.empty();
  }

  private static boolean isUnboundedText(RelDataType type) {
    return type.getSqlTypeName() == SqlTypeName.VARCHAR
        && type.getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED;
  }

  boolean isRegion(int column) {
    return column == regionColumn;
  }

  /** A value is text that is known before the scan starts, and the same for all its rows. */
  boolean isValue(RexNode node) {
    return SqlTypeUtil.inCharFamily(node.getType())
        && RexUtil.isDeterministic(node)
        && RelOptUtil.InputFinder.bits(node).isEmpty()
        && !RexOver.containsOver(node)
        && RexUtil.SubQueryFinder.find(node) == null;
  }
}
