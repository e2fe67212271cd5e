package io.redshiftrestore.sql.plan;

import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.tools.RelBuilder;

/**
 * Makes a semi-join of EXISTS and of IN, and an anti-join of NOT EXISTS, where they are conditions
 * of their own and their sub-query speaks of the row around it in plain conditions only.
 *
 * <p>Calcite's decorrelator is not used: it loses variables that both inputs of a join use. But a
 * join alone can hand keys to a scan in batches.
 */
final class SemiJoins extends SubQueryShuttle {

  @Override
  public RelNode visit(LogicalFilter filter) {
    RelNode visited = super.visit(filter);
    return visited instanceof LogicalFilter candidate && candidate.getVariablesSet().size() == 1
        ? joined(candidate, Iterables.getOnlyElement(candidate.getVariablesSet()))
        : visited;
  }

  private static RelNode joined(LogicalFilter filter, CorrelationId variable) {
    RelNode rows = filter.getInput();
    List<RexNode> rest = new ArrayList<>();
    for (RexNode condition : RelOptUtil.conjunctions(filter.getCondition())) {
      Optional<RelNode> join = join(rows, condition, variable);
      if (join.isPresent()) {
        rows = join.get();
      } else {
        rest.add(condition);
      }
    }
    if (rest.isEmpty() || rows == filter.getInput()) {
      return rest.isEmpty() ? rows : filter;
    }
    RexNode condition = RexUtil.composeConjunction(filter.getCluster().getRexBuilder(), rest);
    return filter.copy(filter.getTraitSet(), rows, condition);
  }

  private static Optional<RelNode> join(RelNode rows, RexNode condition, CorrelationId variable) {
    boolean not = condition.isA(SqlKind.NOT);
    RexNode asked = not ? ((RexCall) condition).getOperands().get(0) : condition;
    if (!(asked instanceof RexSubQuery query)
        || !RelOptUtil.getVariablesUsed(query.rel).contains(variable)) {
      return Optional.empty();
    }
    int width = rows.getRowType().getFieldCount();
    if (query.getKind() == SqlKind.EXISTS) {
      return LiftedConditions.of(FirstRow.unasked(query.rel), variable)
          .map(lifted -> join(rows, lifted.rows(), not, lifted.joinConditions(variable, width)));
    }
    return query.getKind() == SqlKind.IN && !not && isPlain(query)
        ? LiftedConditions.of(query.rel, variable)
            .map(
                lifted ->
                    join(rows, lifted.rows(), false, conditions(rows, query, lifted, variable)))
        : Optional.empty();
  }

  private static boolean isPlain(RexSubQuery query) {
    return query.getOperands().stream()
        .allMatch(operand -> RexUtil.SubQueryFinder.find(operand) == null);
  }

  private static List<RexNode> conditions(
      RelNode rows, RexSubQuery query, LiftedConditions lifted, CorrelationId variable) {
    int width = rows.getRowType().getFieldCount();
    RelBuilder builder = Joins.builder(rows, lifted.rows());
    List<RexNode> conditions = new ArrayList<>(lifted.joinConditions(variable, width));
    for (int i = 0; i < query.getOperands().size(); i++) {
      conditions.add(builder.equals(query.getOperands().get(i), builder.field(2, 1, i)));
    }
    return conditions;
  }

  /** A semi-join keeps its sides; a join with distinct keys lets the planner turn them about. */
  private static RelNode join(RelNode rows, RelNode asked, boolean not, List<RexNode> conditions) {
    RelBuilder builder = Joins.builder(rows, asked);
    Optional<EqualKeys> keys =
        not ? Optional.empty() : EqualKeys.of(conditions, rows.getRowType().getFieldCount());
    if (keys.isPresent()) {
      keys.get().projectDistinct(builder);
      Joins.join(builder, JoinRelType.INNER, keys.get().condition(builder));
    } else {
      Joins.join(builder, not ? JoinRelType.ANTI : JoinRelType.SEMI, builder.and(conditions));
    }
    return Joins.withColumnsOf(rows, builder);
  }
}
