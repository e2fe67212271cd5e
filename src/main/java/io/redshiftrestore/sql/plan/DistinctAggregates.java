package io.redshiftrestore.sql.plan;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.tools.RelBuilder;

/**
 * Says DISTINCT aggregates by grouping sets before the planner does, so that these are seen by
 * {@link GrandTotals}: beside {@code COUNT(DISTINCT x)}, Calcite 1.42 counts rows in the grand
 * total of such sets, which over no rows has no row.
 */
final class DistinctAggregates {

  /** A builder that takes away columns would look for the mark among them. */
  private static final HepProgram EXPANSION =
      HepProgram.builder()
          .addRuleInstance(
              CoreRules.AGGREGATE_EXPAND_DISTINCT_AGGREGATES
                  .config
                  .withRelBuilderFactory(
                      RelBuilder.proto(
                          Contexts.of(RelBuilder.Config.DEFAULT.withPruneInputOfAggregate(false))))
                  .toRule())
          .build();

  /** In the place of a column, for the order of a DISTINCT aggregate by its argument. */
  private static final int MARK = 1_000_000;

  private DistinctAggregates() {}

  static RelNode expand(RelNode plan) {
    if (!has(plan)) {
      return plan;
    }
    HepPlanner planner = new HepPlanner(EXPANSION, plan.getCluster().getPlanner().getContext());
    planner.setRoot(plan.accept(new Orders(DistinctAggregates::marked)));
    return planner.findBestExp().accept(new Orders(DistinctAggregates::ordered));
  }

  /**
   * Marks that an aggregate is in the order of its argument, the only one that a DISTINCT aggregate
   * can have: Calcite 1.42 moves the argument, and leaves the order at the column where it was.
   */
  private static AggregateCall marked(AggregateCall call) {
    if (!call.isDistinct() || call.getCollation().getFieldCollations().isEmpty()) {
      return call;
    }
    RelFieldCollation order = call.getCollation().getFieldCollations().get(0);
    if (order.getFieldIndex() != call.getArgList().get(0)) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "A DISTINCT aggregate in the order of something else than its argument is not supported;"
              + " order it by its argument.",
          null);
    }
    return call.withCollation(RelCollations.of(order.withFieldIndex(MARK)));
  }

  private static AggregateCall ordered(AggregateCall call) {
    List<RelFieldCollation> order = call.getCollation().getFieldCollations();
    return order.isEmpty() || order.get(0).getFieldIndex() != MARK
        ? call
        : call.withCollation(
            RelCollations.of(order.get(0).withFieldIndex(call.getArgList().get(0))));
  }

  /** Changes the calls of each aggregate of a plan. */
  private static final class Orders extends RelHomogeneousShuttle {

    private final UnaryOperator<AggregateCall> change;

    Orders(UnaryOperator<AggregateCall> change) {
      this.change = change;
    }

    @Override
    public RelNode visit(RelNode other) {
      RelNode node = super.visit(other);
      return node instanceof Aggregate aggregate
          ? aggregate.copy(
              aggregate.getTraitSet(),
              aggregate.getInput(),
              aggregate.getGroupSet(),
              aggregate.getGroupSets(),
              aggregate.getAggCallList().stream().map(change).toList())
          : node;
    }
  }

  private static boolean has(RelNode plan) {
    return (plan instanceof Aggregate aggregate && aggregate.containsDistinctCall())
        || plan.getInputs().stream().anyMatch(DistinctAggregates::has);
  }
}
