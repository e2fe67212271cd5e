package io.redshiftrestore.sql.plan;

import static java.util.Objects.requireNonNull;

import io.redshiftrestore.sql.plan.execution.ShortConstants;
import java.util.List;
import org.apache.calcite.plan.RelOptLattice;
import org.apache.calcite.plan.RelOptMaterialization;
import org.apache.calcite.plan.RelOptPlanner;
import org.apache.calcite.plan.RelTraitSet;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.metadata.DefaultRelMetadataProvider;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.tools.Program;
import org.apache.calcite.tools.Programs;

/**
 * The stages between a statement's logical plan and the one that is run.
 *
 * <p>They are those of Calcite's standard program, but that this driver's corrections are made once
 * sub-queries are joins, and that sub-queries are looked for once, and only where there are any:
 * each stage that has nothing to do costs a planner of its own.
 */
public final class PlanningProgram {

  private static final Program STAGES =
      Programs.sequence(
          Programs.conditional(
              PlanningProgram::hasSubQueriesOrWindows,
              Programs.subQuery(DefaultRelMetadataProvider.INSTANCE)),
          PlanningProgram::corrected,
          Programs.decorrelate(),
          Programs.trim(),
          PlanningProgram::cheapest,
          Programs.calc(DefaultRelMetadataProvider.INSTANCE));

  private PlanningProgram() {}

  /** Returns the stages, which keep nothing of a statement. Thread-safe. */
  public static Program stages() {
    return STAGES;
  }

  private static RelNode corrected(
      RelOptPlanner planner,
      RelNode plan,
      RelTraitSet traits,
      List<RelOptMaterialization> views,
      List<RelOptLattice> lattices) {
    RexExecutor executor = new ShortConstants(requireNonNull(planner.getExecutor()));
    planner.setExecutor(executor);
    return PlanCorrections.ofJoins(plan, executor);
  }

  private static RelNode cheapest(
      RelOptPlanner planner,
      RelNode plan,
      RelTraitSet traits,
      List<RelOptMaterialization> views,
      List<RelOptLattice> lattices) {
    planner.setRoot(plan.getTraitSet().equals(traits) ? plan : planner.changeTraits(plan, traits));
    return planner.chooseDelegate().findBestExp();
  }

  private static boolean hasSubQueriesOrWindows(RelNode plan) {
    Search search = new Search();
    plan.accept(
        new RelHomogeneousShuttle() {
          @Override
          public RelNode visit(RelNode node) {
            return search.found ? node : super.visit(node.accept(search));
          }
        });
    return search.found;
  }

  /** Looks for what the first stage rewrites: sub-queries, and sums over windows. */
  private static final class Search extends RexShuttle {

    private boolean found;

    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
      found = true;
      return query;
    }

    @Override
    public RexNode visitOver(RexOver window) {
      found = true;
      return window;
    }
  }
}
