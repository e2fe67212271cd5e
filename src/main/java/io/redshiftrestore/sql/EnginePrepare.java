package io.redshiftrestore.sql;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.plan.ConstantGroups;
import io.redshiftrestore.sql.plan.NotNullCasts;
import io.redshiftrestore.sql.plan.UnmatchedRows;
import io.redshiftrestore.sql.plan.UnusedCorrelations;
import io.redshiftrestore.sql.rewrite.EmptyEscapes;
import io.redshiftrestore.sql.rewrite.FunctionEscapes;
import io.redshiftrestore.sql.rewrite.InfixCasts;
import io.redshiftrestore.sql.rewrite.RowComparisons;
import io.redshiftrestore.sql.text.StatementText;
import io.redshiftrestore.table.plan.ScanUseVisitor;
import io.redshiftrestore.table.read.StatementScope;
import java.lang.reflect.Type;
import java.util.Optional;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.enumerable.EnumerableRules;
import org.apache.calcite.plan.RelOptCostFactory;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.prepare.CalcitePrepareImpl;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.sql.SqlExplainFormat;
import org.apache.calcite.sql.SqlExplainLevel;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.parser.SqlParser;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.jspecify.annotations.Nullable;

/** Calcite's path from a statement's text to a plan, with this driver's corrections. */
final class EnginePrepare extends CalcitePrepareImpl {

  private final ClientTypes types;

  EnginePrepare(ClientTypes types) {
    this.types = types;
  }

  @Override
  public <T> CalciteSignature<T> prepareSql(
      Context context, Query<T> query, Type elementType, long maxRowCount) {
    CalciteSignature<T> signature = super.prepareSql(context, query, elementType, -1);
    boolean executes = RunningStatement.scope() != null;
    if (executes && !signature.parameters.isEmpty() && !new StatementText(query.sql).explains()) {
      throw new StateException(
          SqlState.PARAMETER_MISSING,
          "A statement with a parameter must be prepared, and the parameter set.",
          null);
    }
    return EngineSignature.of(signature, types);
  }

  /**
   * Leaves out the rules that merge inputs which are in order. That for a UNION cuts each input to
   * the LIMIT before it takes out what comes twice, and so gives too few rows; that for a left join
   * takes its rows to be in the order of the right side, whose columns are NULL without a partner.
   */
  @Override
  protected RelOptPlanner createPlanner(
      Context context,
      org.apache.calcite.plan.@Nullable Context external,
      @Nullable RelOptCostFactory costs) {
    RelOptPlanner planner = super.createPlanner(context, external, costs);
    planner.removeRule(EnumerableRules.ENUMERABLE_MERGE_UNION_RULE);
    planner.removeRule(EnumerableRules.ENUMERABLE_MERGE_JOIN_RULE);
    StatementScope scope = RunningStatement.scope();
    if (scope != null) {
      planner.addListener(new PlanningInterrupt(scope.calls()));
    }
    return planner;
  }

  @Override
  protected SqlParser createParser(String sql, SqlParser.Config config) {
    StatementText text = new StatementText(sql);
    Optional<String> write = text.write();
    if (write.isPresent()) {
      throw StateException.readOnly(write.get());
    }
    return super.createParser(text.withoutSemicolon(), config);
  }

  @Override
  protected CalcitePreparingStmt getPreparingStmt(
      Context context,
      Type elementType,
      CalciteCatalogReader catalogReader,
      RelOptPlanner planner) {
    return new Preparation(this, context, elementType, catalogReader, planner);
  }

  /** The preparation of one statement. */
  private static final class Preparation extends CalcitePreparingStmt {

    Preparation(
        EnginePrepare prepare,
        Context context,
        Type elementType,
        CalciteCatalogReader catalogReader,
        RelOptPlanner planner) {
      super(
          prepare,
          context,
          catalogReader,
          context.getTypeFactory(),
          context.getRootSchema(),
          elementType == Object[].class ? EnumerableRel.Prefer.ARRAY : EnumerableRel.Prefer.CUSTOM,
          prepare.createCluster(planner, new RexBuilder(context.getTypeFactory())),
          EnumerableConvention.INSTANCE,
          StandardConvertletTable.INSTANCE);
    }

    /** A long IN list would become a join, whose keys the scan sees only in batches. */
    @Override
    protected SqlToRelConverter getSqlToRelConverter(
        SqlValidator validator, CatalogReader reader, SqlToRelConverter.Config config) {
      return super.getSqlToRelConverter(
          validator, reader, config.withInSubQueryThreshold(Integer.MAX_VALUE));
    }

    @Override
    public PreparedResult prepareSql(
        SqlNode query,
        SqlNode original,
        Class<?> runtimeContext,
        SqlValidator validator,
        boolean needsValidation) {
      query.accept(new RowComparisons());
      query.accept(new EmptyEscapes());
      query.accept(new InfixCasts());
      FunctionEscapes.capitalize(query);
      return super.prepareSql(query, original, runtimeContext, validator, needsValidation);
    }

    @Override
    protected RelRoot trimUnusedFields(RelRoot root) {
      RelRoot trimmed = super.trimUnusedFields(root);
      return trimmed.withRel(
          trimmed.rel.accept(new UnusedCorrelations()).accept(new ConstantGroups()));
    }

    @Override
    protected PreparedResult createPreparedExplanation(
        @Nullable RelDataType resultType,
        RelDataType parameterRowType,
        @Nullable RelRoot root,
        SqlExplainFormat format,
        SqlExplainLevel detailLevel) {
      return super.createPreparedExplanation(
          resultType, parameterRowType, root == null ? null : finished(root), format, detailLevel);
    }

    private static RelRoot finished(RelRoot root) {
      return root.withRel(
          ScanUseVisitor.tell(UnmatchedRows.tellApart(NotNullCasts.takeOut(root.rel))));
    }

    @Override
    protected PreparedResult implement(RelRoot root) {
      StatementScope scope = RunningStatement.scope();
      if (scope != null) {
        scope.calls().checkNotStopped(); // To compile a plan takes long as well.
      }
      return super.implement(finished(root));
    }
  }
}
