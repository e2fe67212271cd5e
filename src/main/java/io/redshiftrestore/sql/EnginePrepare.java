package io.redshiftrestore.sql;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.catalog.CatalogCommand;
import io.redshiftrestore.sql.plan.PlannerRules;
import io.redshiftrestore.sql.plan.metadata.CompiledMetadata;
import io.redshiftrestore.sql.text.KeyLiterals;
import io.redshiftrestore.sql.text.StatementText;
import io.redshiftrestore.sql.text.TextRewrites;
import io.redshiftrestore.sql.text.token.RewrittenText;
import io.redshiftrestore.table.declaration.KeyColumn;
import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import io.redshiftrestore.table.read.CurrentStatement;
import io.redshiftrestore.table.read.StatementScope;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private static final Set<String> KEYS =
      TableRestoreStatusTable.DECLARATION.keys().stream()
          .map(KeyColumn::column)
          .collect(Collectors.toUnmodifiableSet());

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
    if (new StatementText(query.sql).explains()) {
      return EngineSignature.of(prepared(context, query, elementType), types);
    }
    KeyLiterals lookup = KeyLiterals.of(query.sql, KEYS);
    if (!lookup.values().isEmpty()) {
      try {
        CalciteSignature<T> shape = planned(context, Query.of(lookup.text()), elementType);
        return EngineSignature.of(shape, query.sql, lookup.values(), types);
      } catch (RuntimeException e) {
        // What is wrong with it is better said of what the user wrote.
        rewritten = null;
      }
    }
    CalciteSignature<T> signature = planned(context, query, elementType);
    StatementScope scope = CurrentStatement.scope();
    if (scope != null && scope.isExecution() && !signature.parameters.isEmpty()) {
      throw new StateException(
          SqlState.PARAMETER_MISSING,
          "A statement with a parameter must be prepared, and the parameter set.",
          null);
    }
    return EngineSignature.of(signature, types);
  }

  private <T> CalciteSignature<T> planned(Context context, Query<T> query, Type elementType) {
    return plans.plan(context, query.sql, elementType, () -> prepared(context, query, elementType));
  }

  private <T> CalciteSignature<T> prepared(Context context, Query<T> query, Type elementType) {
    try {
      return EngineLock.planned(() -> within(context, query, elementType));
    } catch (RuntimeException e) {
      throw rewritten == null ? e : WrittenPlaces.of(rewritten, e);
    }
  }

  /** Calcite remembers the context by thread. */
  private <T> CalciteSignature<T> within(Context context, Query<T> query, Type elementType) {
    Dummy.push(context);
    try {
      return super.prepareSql(context, query, elementType, -1);
    } finally {
      Dummy.pop(context);
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
