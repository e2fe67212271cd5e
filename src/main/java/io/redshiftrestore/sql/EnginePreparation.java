package io.redshiftrestore.sql;

import io.redshiftrestore.sql.function.RedshiftFunctions;
import io.redshiftrestore.sql.plan.PlanCorrections;
import io.redshiftrestore.sql.plan.PlanningProgram;
import io.redshiftrestore.sql.plan.execution.ExecutedPlan;
import io.redshiftrestore.sql.rewrite.StatementRewrites;
import io.redshiftrestore.sql.rewrite.convertlet.RedshiftConvertlets;
import io.redshiftrestore.sql.validation.EngineValidator;
import io.redshiftrestore.table.plan.ScanUseVisitor;
import io.redshiftrestore.table.read.CurrentStatement;
import io.redshiftrestore.table.read.StatementScope;
import java.lang.reflect.Type;
import java.util.function.UnaryOperator;
import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.adapter.enumerable.EnumerableRel;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.jdbc.CalcitePrepare.Context;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.prepare.CalcitePrepareImpl;
import org.apache.calcite.rel.RelRoot;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlExplainFormat;
import org.apache.calcite.sql.SqlExplainLevel;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.fun.SqlLibrary;
import org.apache.calcite.sql.fun.SqlLibraryOperatorTableFactory;
import org.apache.calcite.sql.fun.SqlLibraryOperators;
import org.apache.calcite.sql.util.SqlOperatorTables;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql2rel.SqlToRelConverter;
import org.apache.calcite.tools.Program;
import org.jspecify.annotations.Nullable;

/** The preparation of one statement: what each stage between its tree and its code adds. */
final class EnginePreparation extends CalcitePrepareImpl.CalcitePreparingStmt {

  /** What the connection's property {@code fun} says, read once and not for each statement. */
  private static final SqlOperatorTable OPERATORS =
      SqlOperatorTables.chain(
          RedshiftFunctions.before(
              SqlLibraryOperatorTableFactory.INSTANCE.getOperatorTable(
                  SqlLibrary.parse(Engine.FUNCTIONS))),
          SqlOperatorTables.of(SqlLibraryOperators.TRY_CAST));

  private final RelOptCluster expressions;

  EnginePreparation(
      EnginePrepare prepare,
      Context context,
      CalciteCatalogReader catalogReader,
      Type elementType,
      RelOptCluster cluster) {
    super(
        prepare,
        context,
        SearchPath.of(context, catalogReader),
        context.getTypeFactory(),
        context.getRootSchema(),
        elementType == Object[].class ? EnumerableRel.Prefer.ARRAY : EnumerableRel.Prefer.CUSTOM,
        cluster,
        EnumerableConvention.INSTANCE,
        RedshiftConvertlets.INSTANCE);
    this.expressions = cluster;
  }

  @Override
  protected SqlValidator createSqlValidator(
      CatalogReader reader, UnaryOperator<SqlValidator.Config> adjustment) {
    CalciteCatalogReader path = SearchPath.of(context, (CalciteCatalogReader) reader);
    SqlValidator.Config config =
        SqlValidator.Config.DEFAULT
            .withLenientOperatorLookup(context.config().lenientOperatorLookup())
            .withConformance(new EngineConformance(context.config().conformance()))
            .withDefaultNullCollation(context.config().defaultNullCollation())
            .withIdentifierExpansion(true);
    return new EngineValidator(
        SqlOperatorTables.chain(OPERATORS, new SchemaFunctions(path)),
        path,
        (JavaTypeFactory) typeFactory,
        adjustment.apply(config));
  }

  /** A long IN list would become a join, whose keys the scan sees only in batches. */
  @Override
  protected SqlToRelConverter getSqlToRelConverter(
      SqlValidator validator, CatalogReader reader, SqlToRelConverter.Config config) {
    return new EngineConverter(
        this,
        validator,
        reader,
        expressions,
        convertletTable,
        config
            .withInSubQueryThreshold(Integer.MAX_VALUE)
            .addRelBuilderConfigTransform(builder -> builder.withBloat(-1)));
  }

  @Override
  public PreparedResult prepareSql(
      SqlNode query,
      SqlNode original,
      Class<?> runtimeContext,
      SqlValidator validator,
      boolean needsValidation) {
    StatementRewrites.apply(query);
    return super.prepareSql(query, original, runtimeContext, validator, needsValidation);
  }

  @Override
  protected RelRoot trimUnusedFields(RelRoot root) {
    // Nothing is trimmed yet: Calcite's program does it, once sub-queries are joins.
    return root.withRel(PlanCorrections.ofLogical(root.rel));
  }

  @Override
  protected Program getProgram() {
    return PlanningProgram.stages();
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
    return root.withRel(ScanUseVisitor.tell(PlanCorrections.ofPhysical(root.rel)));
  }

  @Override
  protected PreparedResult implement(RelRoot root) {
    StatementScope scope = CurrentStatement.scope();
    if (scope != null) {
      scope.checkGoesOn(); // To compile a plan takes long as well.
    }
    RelRoot finished = finished(root);
    return super.implement(finished.withRel(ExecutedPlan.of(finished.rel)));
  }
}
