package io.redshiftrestore.sql.plan;

import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexUtil;

/**
 * Keeps the variables that a sub-query of a sub-query uses for the row that they are of. Calcite
 * 1.42 takes every variable in a projection that has none for its own, and so for its own row: in
 * {@code SELECT (SELECT (SELECT max(y) FROM c WHERE c.y < a.x) FROM b) FROM a} the row of {@code b}
 * for that of {@code a}. A variable that nobody uses tells it that the others are not its own.
 */
final class OuterVariables extends SubQueryShuttle {

  @Override
  public RelNode visit(LogicalProject project) {
    RelNode visited = super.visit(project);
    return visited instanceof LogicalProject candidate
            && candidate.getVariablesSet().isEmpty()
            && RexUtil.SubQueryFinder.find(candidate.getProjects()) != null
        ? LogicalProject.create(
            candidate.getInput(),
            candidate.getHints(),
            candidate.getProjects(),
            candidate.getRowType(),
            Set.of(candidate.getCluster().createCorrel()))
        : visited;
  }
}
