package io.redshiftrestore.table;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.JavaRowFormat;
import org.apache.calcite.adapter.enumerable.PhysType;
import org.apache.calcite.adapter.enumerable.PhysTypeImpl;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.RelWriter;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.jspecify.annotations.Nullable;

/** The scan that runs: generated code hands its template and values to {@link ApiRelation#scan}. */
public final class EnumerableApiScan extends ApiScan implements EnumerableRel {

  private final ScanUse use;

  private EnumerableApiScan(
      RelOptCluster cluster,
      RelTraitSet traits,
      RelOptTable table,
      ApiRelation<?> relation,
      KeyPredicate<RexNode> predicate,
      @Nullable RexNode offset,
      @Nullable RexNode fetch,
      ScanUse use) {
    super(cluster, traits, table, relation, predicate, offset, fetch);
    this.use = use;
  }

  static EnumerableApiScan of(ApiScan scan) {
    return new EnumerableApiScan(
        scan.getCluster(),
        scan.getTraitSet().replace(EnumerableConvention.INSTANCE),
        scan.getTable(),
        scan.relation,
        scan.predicate,
        scan.offset,
        scan.fetch,
        ScanUse.UNKNOWN);
  }

  ScanUse use() {
    return use;
  }

  /** Reads as a plan of calls once the scan's use is known; before, it is the planner's only. */
  @Override
  public RelWriter explainTerms(RelWriter writer) {
    RelWriter terms = super.explainTerms(writer);
    if (use.equals(ScanUse.UNKNOWN)) {
      return terms;
    }
    return terms
        .item("calls", CallForecast.of(this))
        .item("pageSize", pageSize())
        .itemIf("residual", use.residual().map(text()::of).orElse(""), use.residual().isPresent())
        .item("needs", relation.table().action().iamAction());
  }

  private String pageSize() {
    int largest = relation.connection().pageSize();
    if (fetch instanceof RexLiteral limit && (offset == null || offset instanceof RexLiteral)) {
      long skipped = offset == null ? 0 : count((RexLiteral) offset);
      return String.valueOf(BoundScan.pageSize(skipped, count(limit), largest));
    }
    return fetch == null ? String.valueOf(largest) : "at most " + largest;
  }

  private static long count(RexLiteral literal) {
    return RexLiteral.numberValue(literal).longValue();
  }

  /** Returns the table that is scanned. */
  public ApiRelation<?> relation() {
    return relation;
  }

  /** Returns this scan for a plan of which more is known. */
  public EnumerableApiScan usedAs(ScanUse newUse) {
    return new EnumerableApiScan(
        getCluster(), traitSet, table, relation, predicate, offset, fetch, newUse);
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new EnumerableApiScan(
        getCluster(), traits, table, relation, predicate, offset, fetch, use);
  }

  @Override
  public void register(RelOptPlanner planner) {
    // The logical scan that this one came from has registered the rules.
  }

  boolean isCorrelated() {
    List<RexNode> values = new ArrayList<>();
    predicate.map(values::add);
    return values.stream().anyMatch(RexUtil::containsCorrelation);
  }

  @Override
  public Result implement(EnumerableRelImplementor implementor, Prefer prefer) {
    PhysType rows =
        PhysTypeImpl.of(implementor.getTypeFactory(), getRowType(), JavaRowFormat.ARRAY);
    BlockBuilder block = new BlockBuilder();
    OperandCompiler operands = new OperandCompiler(getCluster(), implementor, block);
    ScanTemplate template =
        new ScanTemplate(
            predicate.map(operands::compile),
            new RowRange(operands.compileOptional(offset), operands.compileOptional(fetch)),
            use,
            isCorrelated());
    Expression scan =
        Expressions.call(
            implementor.stash(relation, ApiRelation.class),
            "scan",
            DataContext.ROOT,
            implementor.stash(template, ScanTemplate.class),
            operands.computed());
    block.add(Expressions.return_(null, scan));
    return implementor.result(rows, block.toBlock());
  }
}
