package io.redshiftrestore.sql.plan;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.EnumerableCalc;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLocalRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;

/**
 * Takes casts that deny that a value can be NULL out of a finished plan, as generated code makes a
 * zero of a NULL there.
 *
 * <p>Calcite writes {@code COALESCE(a, 5) < 3} as {@code a IS NOT NULL AND CAST(a AS BIGINT NOT
 * NULL) < 3}, and then leaves out the first half: a comparison with NULL is not true anyway. But
 * that cast is 0 where {@code a} is NULL, and so the row would be there.
 */
final class NotNullCasts extends RexShuttle {

  private final RexBuilder builder;

  /** Those of a program that have been looked at, to which the later ones refer. */
  private final List<RexNode> expressions = new ArrayList<>();

  private NotNullCasts(RexBuilder builder) {
    this.builder = builder;
  }

  /** Returns a plan of the same rows without such casts. */
  static RelNode takeOut(RelNode plan) {
    List<RelNode> inputs = plan.getInputs().stream().map(NotNullCasts::takeOut).toList();
    RelNode node = inputs.equals(plan.getInputs()) ? plan : plan.copy(plan.getTraitSet(), inputs);
    NotNullCasts casts = new NotNullCasts(node.getCluster().getRexBuilder());
    if (node instanceof EnumerableCalc calc && hasCast(calc.getProgram())) {
      return calc.copy(calc.getTraitSet(), calc.getInput(), casts.takenOut(calc.getProgram()));
    } else if (node instanceof Join join) {
      RexNode condition = join.getCondition().accept(casts);
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

  private static boolean hasCast(RexProgram program) {
    return program.getExprList().stream().anyMatch(NotNullCasts::deniesNull);
  }

  private static boolean deniesNull(RexNode node) {
    return node instanceof RexCall call
        && call.getKind() == SqlKind.CAST
        && !call.getType().isNullable()
        && call.getOperands().get(0).getType().isNullable();
  }

  private RexProgram takenOut(RexProgram program) {
    for (RexNode expression : program.getExprList()) {
      expressions.add(expression.accept(this));
    }
    List<RexLocalRef> projects = program.getProjectList().stream().map(this::ofSameType).toList();
    RexLocalRef condition = program.getCondition();
    return new RexProgram(
            program.getInputRowType(),
            expressions,
            projects,
            condition == null ? null : visitLocalRef(condition),
            program.getOutputRowType())
        .normalize(builder, null);
  }

  /** What leaves the calculation as never NULL has been seen not to be. */
  private RexLocalRef ofSameType(RexLocalRef project) {
    RexLocalRef changed = visitLocalRef(project);
    if (project.getType().isNullable() || !changed.getType().isNullable()) {
      return changed;
    }
    expressions.add(builder.makeAbstractCast(project.getType(), changed, false));
    return new RexLocalRef(expressions.size() - 1, project.getType());
  }

  @Override
  public RexLocalRef visitLocalRef(RexLocalRef reference) {
    return new RexLocalRef(reference.getIndex(), expressions.get(reference.getIndex()).getType());
  }

  @Override
  public RexNode visitCall(RexCall call) {
    List<RexNode> operands = call.getOperands().stream().map(each -> each.accept(this)).toList();
    boolean changed = !operands.equals(call.getOperands());
    if (deniesNull(call) || (changed && isNullable(operands))) {
      return withNull(call, operands);
    }
    return changed ? call.clone(call.getType(), operands) : call;
  }

  private static boolean isNullable(List<RexNode> operands) {
    return operands.stream().anyMatch(operand -> operand.getType().isNullable());
  }

  private RexNode withNull(RexCall call, List<RexNode> operands) {
    return call.clone(
        builder.getTypeFactory().createTypeWithNullability(call.getType(), true), operands);
  }
}
