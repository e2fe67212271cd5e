package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.keys.KeyPredicate;
import io.redshiftrestore.table.read.BoundScan;
import io.redshiftrestore.table.read.RowRange;
import io.redshiftrestore.table.read.ScanTemplate;
import io.redshiftrestore.table.read.ScanUse;
import io.redshiftrestore.table.read.TableReader;
import java.util.List;
import java.util.Optional;
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

/** The scan that runs: generated code hands its template and values to {@link TableReader#scan}. */
public final class EnumerableApiScan extends ApiScan implements EnumerableRel {

  private final ScanUse use;

  /** What the plan checks above the scan. */
  private final Optional<RexNode> residual;

  private EnumerableApiScan(
      RelOptCluster cluster,
      RelTraitSet traits,
      RelOptTable table,
      TableReader<?> reader,
      KeyPredicate<RexNode> predicate,
      @Nullable RexNode offset,
      @Nullable RexNode fetch,
      ScanUse use,
      Optional<RexNode> residual) {
    super(cluster, traits, table, reader, predicate, offset, fetch);
    this.use = use;
    this.residual = residual;
  }

  static EnumerableApiScan of(ApiScan scan) {
    return new EnumerableApiScan(
        scan.getCluster(),
        scan.getTraitSet().replace(EnumerableConvention.INSTANCE),
        scan.getTable(),
        scan.reader,
        scan.predicate,
        scan.offset,
        scan.fetch,
        ScanUse.UNKNOWN,
        Optional.empty());
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
        .itemIf("residual", residual.map(text()::of).orElse(""), residual.isPresent())
        .item("needs", reader.table().action().iamAction());
  }

  private String pageSize() {
    int largest = reader.connection().pageSize();
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
  TableReader<?> reader() {
    return reader;
  }

  /**
   * Returns this scan for a plan of which more is known.
   *
   * @param newResidual what the plan checks above the scan
   */
  EnumerableApiScan usedAs(ScanUse newUse, Optional<RexNode> newResidual) {
    return new EnumerableApiScan(
        getCluster(), traitSet, table, reader, predicate, offset, fetch, newUse, newResidual);
  }

  @Override
  public RelNode copy(RelTraitSet traits, List<RelNode> inputs) {
    return new EnumerableApiScan(
        getCluster(), traits, table, reader, predicate, offset, fetch, use, residual);
  }

  @Override
  public void register(RelOptPlanner planner) {
    // The logical scan that this one came from has registered the rules.
  }

  boolean isCorrelated() {
    return values().stream().anyMatch(RexUtil::containsCorrelation);
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
            implementor.stash(reader, TableReader.class),
            "scan",
            DataContext.ROOT,
            implementor.stash(template, ScanTemplate.class),
            operands.computed());
    block.add(Expressions.return_(null, scan));
    return implementor.result(rows, block.toBlock());
  }
}
