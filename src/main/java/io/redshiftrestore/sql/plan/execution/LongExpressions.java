package io.redshiftrestore.sql.plan.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Makes calls that are computed in parts, or by a set of values, of the long lists in a finished
 * plan. Calcite 1.42 nests the code of each WHEN, OR and AND in that of the one before: the time to
 * write it grows with the square of their number, and Java compiles no method above 64 KB.
 */
final class LongExpressions {

  /** Shorter lists are computed as fast, and faster compiled, as they are. */
  private static final int LONG = 40;

  private final RexBuilder builder;
  private final Map<String, Object> sets = new LinkedHashMap<>();
  private int parted;

  LongExpressions(RexBuilder builder) {
    this.builder = builder;
  }

  /** Returns the sets of values that the plans need when they run, by name. */
  Map<String, Object> sets() {
    return sets;
  }

  /** Returns a plan of the same rows in which no expression is long. */
  RelNode shortened(RelNode plan) {
    List<RelNode> inputs = plan.getInputs().stream().map(this::shortened).toList();
    RelNode node = inputs.equals(plan.getInputs()) ? plan : plan.copy(plan.getTraitSet(), inputs);
    if (node instanceof EnumerableCalc calc && isLong(calc.getProgram())) {
      return calc.copy(calc.getTraitSet(), calc.getInput(), shortened(calc.getProgram()));
    } else if (node instanceof Join join) {
      RexNode condition = join.getCondition().accept(new Sets());
      return condition.equals(join.getCondition())
          ? join
          : join.copy(
              join.getTraitSet(),
              condition,
              join.getLeft(),
              join.getRight(),
              join.getJoinType(),
              join.isSemiJoinDone());
    }
    return node;
  }

  private static boolean isLong(RexProgram program) {
    return program.getExprList().stream().anyMatch(LongExpressions::isLong);
  }

  private RexProgram shortened(RexProgram program) {
    List<RexNode> projects = new ArrayList<>();
    program
        .getProjectList()
        .forEach(each -> projects.add(program.expandLocalRef(each).accept(new PartsAndSets())));
    RexNode condition =
        program.getCondition() == null
            ? null
            : program.expandLocalRef(program.getCondition()).accept(new PartsAndSets());
    return RexProgram.create(
        program.getInputRowType(), projects, condition, program.getOutputRowType(), builder);
  }

  /** Returns whether a long list is in an expression. */
  static boolean isWithin(RexNode expression) {
    boolean[] found = {isLong(expression)};
    expression.accept(
        new RexVisitorImpl<@Nullable Void>(true) {
          @Override
          public @Nullable Void visitCall(RexCall call) {
            found[0] |= isLong(call);
            return found[0] ? null : super.visitCall(call);
          }
        });
    return found[0];
  }

  private static boolean isLong(RexNode node) {
    if (node instanceof RexLiteral literal) {
      return literal.getTypeName() == SqlTypeName.SARG && ValueSet.size(literal) > LONG;
    }
    return node instanceof RexCall call
        && switch (call.getKind()) {
          case SEARCH -> isLong(call.getOperands().get(1));
          case CASE, OR, AND -> call.getOperands().size() > LONG;
          default -> false;
        };
  }

  /** Takes sets for lists of values. */
  private class Sets extends RexShuttle {

    @Override
    public RexNode visitCall(RexCall call) {
      RexNode visited = super.visitCall(call);
      return visited instanceof RexCall search
              && search.getKind() == SqlKind.SEARCH
              && isLong(search)
          ? ValueSet.of(search).map(set -> named(set, search)).orElseGet(() -> written(search))
          : visited;
    }

    private RexNode written(RexCall search) {
      return RexUtil.expandSearch(builder, null, search).accept(this);
    }
  }

  /** Takes calls in parts as well, whose code cannot see the two rows that a join compares. */
  private final class PartsAndSets extends Sets {

    @Override
    public RexNode visitCall(RexCall call) {
      RexNode visited = super.visitCall(call);
      return visited instanceof RexCall longer
              && longer.getKind() != SqlKind.SEARCH
              && isLong(longer)
          ? PartedExpression.call(builder, longer, ++parted)
          : visited;
    }
  }

  private RexNode named(ValueSet set, RexCall search) {
    String name = "valueSet" + sets.size();
    sets.put(name, set);
    return set.call(builder, search, name);
  }
}
