package io.redshiftrestore.sql.plan.random;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.SingleRel;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * Rows to each of which random numbers are added, as its last columns. It is a node of its own
 * because Calcite 1.42 moves calls that give another number each time through projections, filters
 * and joins: {@code SELECT r FROM (SELECT random() AS r …) WHERE r < 0.1} gave numbers of any size.
 */
public class RandomColumns extends SingleRel {

  private final ImmutableList<String> calls;
  private final boolean repeated;

  RandomColumns(
      RelOptCluster cluster,
      RelTraitSet traits,
      RelNode input,
      List<String> calls,
      boolean repeated) {
    super(cluster, traits, input);
    this.calls = ImmutableList.copyOf(calls);
    this.repeated = repeated;
  }

  /**
   * Returns rows with a number for each call.
   *
   * @param calls where in the text the calls stand
   */
  public static RandomColumns of(RelNode rows, List<String> calls) {
    RelOptCluster cluster = rows.getCluster();
    return new RandomColumns(cluster, cluster.traitSetOf(Convention.NONE), rows, calls, false);
  }

  /** Returns whether a plan draws random numbers. */
  public static boolean areIn(RelNode plan) {
    return plan instanceof RandomColumns
        || plan.getInputs().stream().anyMatch(RandomColumns::areIn);
  }

  /** Returns the same rows with the numbers that each other node of the same calls has, too. */
  public RandomColumns asRepeated() {
    return new RandomColumns(getCluster(), getTraitSet(), getInput(), calls, true);
  }

  /** Returns where in the text the calls stand. */
  public final ImmutableList<String> calls() {
    return calls;
  }

  /** Returns whether other nodes of the plan have the same numbers in the same order. */
  public final boolean isRepeated() {
    return repeated;
  }

  @Override
  public RandomColumns copy(RelTraitSet traits, List<RelNode> inputs) {
    return new RandomColumns(getCluster(), traits, inputs.get(0), calls, repeated);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer).item("calls", calls).itemIf("repeated", true, repeated);
  }

  @Override
  protected RelDataType deriveRowType() {
    RelDataTypeFactory types = getCluster().getTypeFactory();
    RelDataTypeFactory.Builder columns = types.builder();
    columns.addAll(getInput().getRowType().getFieldList());
    calls.forEach(call -> columns.add("random " + call, SqlTypeName.DOUBLE));
    return columns.uniquify().build();
  }
}
