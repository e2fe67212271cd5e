package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.keys.KeyPredicate;
import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.read.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCost;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.apache.calcite.rex.RexNode;
import org.jspecify.annotations.Nullable;

/**
 * A scan of a table over an API, with whatever part of the query has been folded into it.
 *
 * <p>It is logical until {@link ScanConversionRule} makes it an {@link EnumerableApiScan}: were it
 * physical from the start, the planner would not see a limit above it.
 */
public class ApiScan extends TableScan {

  final TableReader<?> reader;
  final KeyPredicate<RexNode> predicate;
  final @Nullable RexNode offset;
  final @Nullable RexNode fetch;

  ApiScan(
      RelOptCluster cluster,
      RelTraitSet traits,
      RelOptTable table,
      TableReader<?> reader,
      KeyPredicate<RexNode> predicate,
      @Nullable RexNode offset,
      @Nullable RexNode fetch) {
    super(cluster, traits, List.of(), table);
    this.reader = reader;
    this.predicate = predicate;
    this.offset = offset;
    this.fetch = fetch;
  }

  public static ApiScan of(RelOptCluster cluster, RelOptTable table, TableReader<?> reader) {
    RelTraitSet traits = cluster.traitSetOf(Convention.NONE);
    return new ApiScan(cluster, traits, table, reader, new AllOf<>(List.of()), null, null);
  }

  /** Returns the terms that hold for every row of the scan. */
  List<KeyPredicate<RexNode>> terms() {
    return predicate instanceof AllOf<RexNode> all ? all.terms() : List.of(predicate);
  }

  /** Returns what the columns are compared with. */
  List<RexNode> values() {
    List<RexNode> values = new ArrayList<>();
    predicate.map(values::add);
    return values;
  }

  /** Returns this scan with more terms. */
  ApiScan and(List<KeyPredicate<RexNode>> more) {
    List<KeyPredicate<RexNode>> terms = new ArrayList<>(terms());
    terms.addAll(more);
    return new ApiScan(getCluster(), traitSet, table, reader, new AllOf<>(terms), offset, fetch);
  }

  /** Returns this scan cut to some rows. */
  ApiScan cut(@Nullable RexNode newOffset, @Nullable RexNode newFetch) {
    return new ApiScan(getCluster(), traitSet, table, reader, predicate, newOffset, newFetch);
  }

  ConditionText text() {
    return new ConditionText(getRowType().getFieldNames());
  }

  @Override
  public void collectVariablesUsed(Set<CorrelationId> variables) {
    RelOptUtil.VariableUsedVisitor used = new RelOptUtil.VariableUsedVisitor(null);
    values().forEach(value -> value.accept(used));
    variables.addAll(used.variables);
  }

  boolean isLogical() {
    return getConvention() == Convention.NONE;
  }

  boolean isCut() {
    return offset != null || fetch != null;
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new ApiScan(getCluster(), traits, table, reader, predicate, offset, fetch);
  }

  @Override
  public void register(RelOptPlanner planner) {
    ScanRules.ALL.forEach(planner::addRule);
  }

  @Override
  public RelWriter explainTerms(RelWriter writer) {
    return super.explainTerms(writer)
        .item("api", reader.table().action().name())
        .itemIf("where", text().of(predicate), !terms().isEmpty())
        .itemIf("offset", offset, offset != null)
        .itemIf("fetch", fetch, fetch != null);
  }

  @Override
  public double estimateRowCount(RelMetadataQuery metadata) {
    return ScanEstimate.of(this).rows();
  }

  @Override
  public @Nullable RelOptCost computeSelfCost(RelOptPlanner planner, RelMetadataQuery metadata) {
    double cost = ScanEstimate.of(this).cost();
    return planner.getCostFactory().makeCost(cost, cost, 0);
  }
}
