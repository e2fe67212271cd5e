package io.redshiftrestore.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Computes sub-queries in the arguments, partitions and order of a window beneath it, as in {@code
 * SUM((SELECT …)) OVER (…)}. Calcite 1.42 leaves them in the window, and finds no way to run it.
 */
final class WindowOperands extends SubQueryShuttle {

  @Override
  public RelNode visit(LogicalProject project) {
    RelNode visited = super.visit(project);
    return visited instanceof LogicalProject windows
            && windows.getProjects().stream().anyMatch(WindowOperands::hasSubQueryInWindow)
        ? inTwo(windows)
        : visited;
  }

  private static boolean hasSubQueryInWindow(RexNode expression) {
    try {
      expression.accept(
          new RexVisitorImpl<@Nullable Void>(true) {
            @Override
            public @Nullable Void visitOver(RexOver over) {
              if (RexUtil.SubQueryFinder.find(over) != null) {
                throw Util.FoundOne.NULL;
              }
              return super.visitOver(over);
            }
          });
      return false;
    } catch (Util.FoundOne found) {
      return true;
    }
  }

  private static RelNode inTwo(LogicalProject windows) {
    RelNode rows = windows.getInput();
    List<RexNode> beneath =
        new ArrayList<>(windows.getCluster().getRexBuilder().identityProjects(rows.getRowType()));
    List<String> names = new ArrayList<>(rows.getRowType().getFieldNames());
    RexShuttle toColumns =
        new RexShuttle() {
          @Override
          public RexNode visitSubQuery(RexSubQuery query) {
            if (RexOver.containsOver(query.getOperands(), null)) {
              return super.visitSubQuery(query);
            }
            beneath.add(query);
            names.add("query" + beneath.size());
            return new RexInputRef(beneath.size() - 1, query.getType());
          }
        };
    List<RexNode> projects = toColumns.visitList(windows.getProjects());
    Set<CorrelationId> variables = windows.getVariablesSet();
    RelNode computed = LogicalProject.create(rows, List.of(), beneath, names, variables);
    return LogicalProject.create(
        computed, windows.getHints(), projects, windows.getRowType(), variables);
  }
}
