package io.redshiftrestore.sql.plan;

import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalProject;

/**
 * Takes correlation variables out of projections that do not use them. Calcite leaves them there
 * when nobody asks for the column of a correlated sub-query, and then finds no way to run the rest.
 */
final class UnusedCorrelations extends RelHomogeneousShuttle {

  @Override
  public RelNode visit(LogicalProject project) {
    RelNode visited = super.visit(project);
    if (!(visited instanceof LogicalProject candidate) || candidate.getVariablesSet().isEmpty()) {
      return visited;
    }
    Set<CorrelationId> used = RelOptUtil.getVariablesUsed(candidate);
    return candidate.getVariablesSet().stream().anyMatch(used::contains)
        ? candidate
        : LogicalProject.create(
            candidate.getInput(),
            candidate.getHints(),
            candidate.getProjects(),
            candidate.getRowType(),
            Set.of());
  }
}
