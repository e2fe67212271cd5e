package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import io.redshiftrestore.table.keys.KnownKeys;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;

/** Conditions over {@code table_restore_status}, as the planner has them. */
final class KeyExpressions {

  final RexBuilder rex = new RexBuilder(new JavaTypeFactoryImpl());
  final RelDataType rowType = TableRestoreStatusTable.DECLARATION.rowType(rex.getTypeFactory());
  final ConditionText text = new ConditionText(rowType.getFieldNames());

  RexNode column(String name) {
    return RexInputRef.of(TableRestoreStatusTable.DECLARATION.indexOf(name), rowType);
  }

  RexNode id() {
    return column("table_restore_request_id");
  }

  RexNode cluster() {
    return column("cluster_identifier");
  }

  RexNode region() {
    return column("region");
  }

  RelDataType unboundedText() {
    return rex.getTypeFactory().createSqlType(SqlTypeName.VARCHAR);
  }

  RexNode parameter(int index) {
    return rex.makeDynamicParam(unboundedText(), index);
  }

  /** Returns a value of the row that a join is at. */
  RexNode ofOtherSide(int correlation) {
    return rex.makeFieldAccess(
        rex.makeCorrel(rowType, new CorrelationId(correlation)), KnownKeys.CLUSTER);
  }

  RexNode call(SqlOperator operator, RexNode... operands) {
    return rex.makeCall(operator, operands);
  }

  RexNode equal(RexNode left, RexNode right) {
    return call(SqlStdOperatorTable.EQUALS, left, right);
  }

  RexNode equal(RexNode left, String right) {
    return equal(left, rex.makeLiteral(right));
  }

  RexNode in(RexNode key, String... values) {
    return rex.makeIn(key, Stream.of(values).<RexNode>map(rex::makeLiteral).toList());
  }

  RexNode and(RexNode... terms) {
    return RexUtil.composeConjunction(rex, List.of(terms));
  }

  RexNode or(RexNode... terms) {
    return RexUtil.composeDisjunction(rex, List.of(terms));
  }
}
