package io.redshiftrestore.sql.plan;

import io.redshiftrestore.sql.function.declaration.AggregateOperator;
import io.redshiftrestore.sql.plan.execution.ArrayImplementor;
import java.util.List;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.sql.SqlAggFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.validate.SqlUserDefinedAggFunction;
import org.apache.calcite.util.Optionality;

/** Has ARRAY_AGG keep the NULLs, as in PostgreSQL: Calcite 1.42 leaves them out. */
final class NullsInArrays extends RelHomogeneousShuttle {

  private static final SqlAggFunction WITH_NULLS =
      new SqlUserDefinedAggFunction(
          new SqlIdentifier("ARRAY_AGG", SqlParserPos.ZERO),
          SqlKind.ARRAY_AGG,
          ReturnTypes.TO_ARRAY_NULLABLE,
          InferTypes.ANY_NULLABLE,
          null,
          new AggregateOperator(ArrayImplementor::new),
          false,
          false,
          Optionality.OPTIONAL);

  @Override
  public RelNode visit(LogicalAggregate aggregate) {
    RelNode visited = super.visit(aggregate);
    if (!(visited instanceof LogicalAggregate groups)
        || groups.getAggCallList().stream().noneMatch(NullsInArrays::isArray)) {
      return visited;
    }
    List<AggregateCall> calls =
        groups.getAggCallList().stream()
            .map(call -> isArray(call) ? withNulls(call) : call)
            .toList();
    return groups.copy(
        groups.getTraitSet(),
        groups.getInput(),
        groups.getGroupSet(),
        groups.getGroupSets(),
        calls);
  }

  private static AggregateCall withNulls(AggregateCall call) {
    return AggregateCall.create(
        WITH_NULLS,
        call.isDistinct(),
        call.isApproximate(),
        call.ignoreNulls(),
        call.rexList,
        call.getArgList(),
        call.filterArg,
        call.distinctKeys,
        call.getCollation(),
        call.getType(),
        call.getName());
  }

  private static boolean isArray(AggregateCall call) {
    return call.getAggregation().getKind() == SqlKind.ARRAY_AGG;
  }
}
