package io.redshiftrestore.sql.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * What the rows of two sides have to be equal in, and nothing else, to be joined.
 *
 * @param left over the columns of the left side
 * @param right each over the columns of the right side, in the same places
 */
record EqualKeys(List<RexNode> left, List<RexNode> right) {

  EqualKeys {
    left = ImmutableList.copyOf(left);
    right = ImmutableList.copyOf(right);
  }

  /** Returns nothing if a condition is anything but an equality of both sides. */
  static Optional<EqualKeys> of(List<RexNode> conditions, int width) {
    List<RexNode> left = new ArrayList<>();
    List<RexNode> right = new ArrayList<>();
    for (RexNode condition : conditions) {
      if (!condition.isA(SqlKind.EQUALS)) {
        return Optional.empty();
      }
      List<RexNode> sides = ((RexCall) condition).getOperands();
      int first = isLeft(sides.get(0), width) ? 0 : 1;
      if (!isLeft(sides.get(first), width) || !isRight(sides.get(1 - first), width)) {
        return Optional.empty();
      }
      left.add(sides.get(first));
      right.add(RexUtil.shift(sides.get(1 - first), -width));
    }
    return left.isEmpty() ? Optional.empty() : Optional.of(new EqualKeys(left, right));
  }

  private static boolean isLeft(RexNode side, int width) {
    ImmutableBitSet columns = RelOptUtil.InputFinder.bits(side);
    return !columns.isEmpty() && columns.length() <= width;
  }

  private static boolean isRight(RexNode side, int width) {
    ImmutableBitSet columns = RelOptUtil.InputFinder.bits(side);
    return !columns.isEmpty() && columns.nth(0) >= width;
  }

  /** Makes the right keys the columns of the right side, each set of them once. */
  void projectDistinct(RelBuilder builder) {
    List<String> names = new ArrayList<>();
    for (RexNode key : right) {
      int column = RelOptUtil.InputFinder.bits(key).nth(0);
      names.add(builder.peek().getRowType().getFieldNames().get(column) + names.size());
    }
    builder.project(right, names).distinct();
  }

  /**
   * Returns the condition of a join.
   *
   * @param builder has the left side, and the right keys as the only columns of the right side
   */
  RexNode condition(RelBuilder builder) {
    List<RexNode> equalities = new ArrayList<>();
    for (int i = 0; i < left.size(); i++) {
      equalities.add(builder.equals(left.get(i), builder.field(2, 1, i)));
    }
    return builder.and(equalities);
  }
}
