package io.redshiftrestore.sql.plan;

import com.google.common.collect.ImmutableSet;
import io.redshiftrestore.sql.function.RandomNumber;
import io.redshiftrestore.sql.plan.random.RandomColumns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;

/**
 * Makes columns of the calls of RANDOM(): one number for each call and row, as in PostgreSQL. A
 * query of WITH that is named twice has the same numbers in both places.
 */
final class RandomCalls extends SubQueryShuttle {

  private final Set<String> seen = new HashSet<>();
  private final Set<String> repeated = new HashSet<>();

  static RelNode takeOut(RelNode plan) {
    RandomCalls calls = new RandomCalls();
    RelNode taken = plan.accept(calls);
    return calls.repeated.isEmpty() ? taken : taken.accept(calls.new Repeated());
  }

  @Override
  public RelNode visit(LogicalProject project) {
    RelNode visited = super.visit(project);
    if (!(visited instanceof LogicalProject candidate)) {
      return visited;
    }
    Columns columns = new Columns(candidate.getInput());
    List<RexNode> projects = columns.visitList(candidate.getProjects());
    return columns.isEmpty()
        ? candidate
        : LogicalProject.create(
            columns.rows(),
            candidate.getHints(),
            projects,
            candidate.getRowType(),
            candidate.getVariablesSet());
  }

  @Override
  public RelNode visit(LogicalFilter filter) {
    RelNode visited = super.visit(filter);
    if (!(visited instanceof LogicalFilter candidate)) {
      return visited;
    }
    Columns columns = new Columns(candidate.getInput());
    RexNode condition = candidate.getCondition().accept(columns);
    if (columns.isEmpty()) {
      return candidate;
    }
    RelNode filtered =
        LogicalFilter.create(
            columns.rows(), condition, ImmutableSet.copyOf(candidate.getVariablesSet()));
    return LogicalProject.create(
        filtered,
        List.of(),
        candidate.getCluster().getRexBuilder().identityProjects(candidate.getRowType()),
        candidate.getRowType(),
        Set.of());
  }

  /** Puts references to columns that follow those of an input in the place of calls. */
  private final class Columns extends RexShuttle {

    private final RelNode input;
    private final List<String> calls = new ArrayList<>();

    Columns(RelNode input) {
      this.input = input;
    }

    boolean isEmpty() {
      return calls.isEmpty();
    }

    @Override
    public RexNode visitCall(RexCall call) {
      if (!RandomNumber.is(call)) {
        return super.visitCall(call);
      }
      String place = RandomNumber.place(call);
      if (!calls.contains(place)) {
        calls.add(place);
      }
      return new RexInputRef(
          input.getRowType().getFieldCount() + calls.indexOf(place), call.getType());
    }

    RelNode rows() {
      calls.stream().filter(call -> !seen.add(call)).forEach(repeated::add);
      return RandomColumns.of(input, calls);
    }
  }

  /** Gives the same numbers to all nodes of a call. */
  private final class Repeated extends SubQueryShuttle {

    @Override
    public RelNode visit(RelNode node) {
      RelNode visited = super.visit(node);
      return visited instanceof RandomColumns columns
              && columns.calls().stream().anyMatch(repeated::contains)
          ? columns.asRepeated()
          : visited;
    }
  }
}
