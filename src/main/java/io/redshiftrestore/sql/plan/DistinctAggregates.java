package io.redshiftrestore.sql.plan;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.TimeCasts;
import java.util.List;
import java.util.function.BiFunction;
import org.apache.calcite.plan.Contexts;
import org.apache.calcite.plan.hep.HepPlanner;
import org.apache.calcite.plan.hep.HepProgram;
import org.apache.calcite.rel.RelCollations;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Project;
import org.apache.calcite.rel.rules.CoreRules;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableIntList;

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

  /** The same for the order by its last argument, which it has for that alone. */
  private static final int MARK_OF_LAST = MARK + 1;

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
   * can have: Calcite 1.42 moves the argument, and leaves the order at the column where it was. A
   * value whose text is the argument becomes an argument of its own, until it has been moved, too.
   */
  private static AggregateCall marked(Aggregate aggregate, AggregateCall call) {
    if (!call.isDistinct() || call.getCollation().getFieldCollations().isEmpty()) {
      return call;
    }
    RelFieldCollation order = call.getCollation().getFieldCollations().get(0);
    if (order.getFieldIndex() == call.getArgList().get(0)) {
      return call.withCollation(RelCollations.of(order.withFieldIndex(MARK)));
    } else if (isTextOf(aggregate, call.getArgList().get(0), order.getFieldIndex())) {
      return call.withArgList(
              ImmutableIntList.copyOf(call.getArgList()).append(order.getFieldIndex()))
          .withCollation(RelCollations.of(order.withFieldIndex(MARK_OF_LAST)));
    }
    throw new StateException(
        SqlState.NOT_SUPPORTED,
        "A DISTINCT aggregate in the order of something else than its argument is not supported;"
            + " order it by its argument.",
        null);
  }

  /** Returns whether a column is the text of another, and as distinct as that. */
  private static boolean isTextOf(Aggregate aggregate, int text, int value) {
    if (!(aggregate.getInput().stripped() instanceof Project project)) {
      return false;
    }
    RexBuilder builder = aggregate.getCluster().getRexBuilder();
    RexNode written = project.getProjects().get(text);
    RexNode read =
        RexUtil.removeNullabilityCast(builder.getTypeFactory(), project.getProjects().get(value));
    RexNode ofTime = TimeCasts.cast(builder, read, written.getType());
    return written.getType().getSqlTypeName() == SqlTypeName.VARCHAR
        && !SqlTypeUtil.isCharacter(read.getType())
        && written.equals(
            ofTime == null
                ? builder.makeCast(written.getType(), read)
                : RexUtil.removeCast(ofTime));
  }

  private static AggregateCall ordered(Aggregate aggregate, AggregateCall call) {
    List<RelFieldCollation> orders = call.getCollation().getFieldCollations();
    List<Integer> arguments = call.getArgList();
    if (orders.isEmpty() || orders.get(0).getFieldIndex() < MARK) {
      return call;
    }
    RelFieldCollation order = orders.get(0);
    int last = arguments.size() - 1;
    return order.getFieldIndex() == MARK
        ? call.withCollation(RelCollations.of(order.withFieldIndex(arguments.get(0))))
        : call.withArgList(arguments.subList(0, last))
            .withCollation(RelCollations.of(order.withFieldIndex(arguments.get(last))));
  }

  /** Changes the calls of each aggregate of a plan. */
  private static final class Orders extends RelHomogeneousShuttle {

    private final BiFunction<Aggregate, AggregateCall, AggregateCall> change;

    Orders(BiFunction<Aggregate, AggregateCall, AggregateCall> change) {
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
              aggregate.getAggCallList().stream()
                  .map(call -> change.apply(aggregate, call))
                  .toList())
          : node;
    }
  }

  private static boolean has(RelNode plan) {
    return (plan instanceof Aggregate aggregate && aggregate.containsDistinctCall())
        || plan.getInputs().stream().anyMatch(DistinctAggregates::has);
  }
}
