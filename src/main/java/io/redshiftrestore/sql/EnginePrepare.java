package io.redshiftrestore.sql;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.catalog.CatalogCommand;
import io.redshiftrestore.sql.plan.PlanMetadata;
import io.redshiftrestore.sql.plan.PlannerRules;
import io.redshiftrestore.sql.plan.metadata.CompiledMetadata;
import io.redshiftrestore.sql.text.StatementText;
import io.redshiftrestore.sql.text.TextRewrites;
import io.redshiftrestore.sql.text.token.RewrittenText;
import io.redshiftrestore.table.read.CurrentStatement;
import io.redshiftrestore.table.read.StatementScope;
import java.lang.reflect.Type;
import java.util.Optional;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptCostFactory;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.prepare.CalcitePrepareImpl;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.sql.parser.SqlParser;
import org.jspecify.annotations.Nullable;

/** Calcite's path from a statement's text to a plan, with this driver's corrections. */
final class EnginePrepare extends CalcitePrepareImpl {

  private final ClientTypes types;
  private final PlanCache plans;
  private @Nullable RewrittenText rewritten;

  EnginePrepare(ClientTypes types, PlanCache plans) {
    this.types = types;
    this.plans = plans;
  }

  @Override
  public <T> CalciteSignature<T> prepareSql(
      Context context, Query<T> query, Type elementType, long maxRowCount) {
    boolean explains = new StatementText(query.sql).explains();
    CalciteSignature<T> signature =
        explains
            ? prepared(context, query, elementType)
            : plans.plan(
                context, query.sql, elementType, () -> prepared(context, query, elementType));
    StatementScope scope = CurrentStatement.scope();
    boolean executes = scope != null && scope.isExecution();
    if (executes && !signature.parameters.isEmpty() && !explains) {
      throw new StateException(
          SqlState.PARAMETER_MISSING,
          "A statement with a parameter must be prepared, and the parameter set.",
          null);
    }
    return EngineSignature.of(signature, types);
  }

  private <T> CalciteSignature<T> prepared(Context context, Query<T> query, Type elementType) {
    try {
      return EngineLock.unlisted(() -> super.prepareSql(context, query, elementType, -1));
    } catch (RuntimeException e) {
      throw rewritten == null ? e : WrittenPlaces.of(rewritten, e);
    }
  }

  @Override
  protected RelOptPlanner createPlanner(
      Context context,
      org.apache.calcite.plan.@Nullable Context external,
      @Nullable RelOptCostFactory costs) {
    RelOptPlanner planner = super.createPlanner(context, external, costs);
    PlannerRules.choose(planner);
    StatementScope scope = CurrentStatement.scope();
    if (scope != null) {
      planner.addListener(new PlanningInterrupt(scope));
    }
    return planner;
  }

  @Override
  protected SqlParser createParser(String sql, SqlParser.Config config) {
    String query = CatalogCommand.asQuery(sql).orElse(sql);
    Optional<String> write = new StatementText(query).write();
    if (write.isPresent()) {
      throw StateException.readOnly(write.get());
    }
    rewritten = TextRewrites.apply(query);
    return super.createParser(rewritten.text(), config);
  }

  @Override
  protected RelOptCluster createCluster(RelOptPlanner planner, RexBuilder expressions) {
    RelOptCluster cluster = super.createCluster(planner, expressions);
    cluster.setMetadataQuerySupplier(PlanMetadata::new);
    return cluster;
  }

  @Override
  protected CalcitePreparingStmt getPreparingStmt(
      Context context,
      Type elementType,
      CalciteCatalogReader catalogReader,
      RelOptPlanner planner) {
    RelOptCluster cluster = createCluster(planner, new RexBuilder(context.getTypeFactory()));
    cluster.setMetadataQuerySupplier(CompiledMetadata::query);
    return new EnginePreparation(this, context, catalogReader, elementType, cluster);
  }
}
