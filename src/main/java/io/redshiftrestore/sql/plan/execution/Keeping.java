package io.redshiftrestore.sql.plan.execution;

import java.util.Set;
import org.apache.calcite.adapter.enumerable.EnumerableCollect;
import org.apache.calcite.adapter.enumerable.EnumerableLimitSort;
import org.apache.calcite.adapter.enumerable.EnumerableNestedLoopJoin;
import org.apache.calcite.adapter.enumerable.EnumerableRepeatUnion;
import org.apache.calcite.adapter.enumerable.EnumerableSort;
import org.apache.calcite.adapter.enumerable.EnumerableTableSpool;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Aggregate;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.Join;
import org.apache.calcite.rel.core.SetOp;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.sql.SqlKind;

/** What an operator keeps of the rows of an input. */
enum Keeping {
  /** Nothing that grows with the rows. */
  NOTHING,
  /** What differs: the groups of an aggregate, the rows of a UNION. */
  KEYS,
  /** Every row. */
  ROWS,
  /** Every row, so that they need not be computed again for each row of another input. */
  ROWS_READ_AGAIN,
  /** Every row, if there is room, for whenever the execution computes them again. */
  ROWS_OF_EXECUTION;

  /** A LIMIT above this keeps about as much as no limit. */
  private static final long FEW_ROWS = 100_000;

  /** Aggregate functions of a few numbers each; all others keep what they are given. */
  private static final Set<SqlKind> OF_A_FEW_NUMBERS =
      Set.of(
          SqlKind.COUNT,
          SqlKind.SUM,
          SqlKind.SUM0,
          SqlKind.MIN,
          SqlKind.MAX,
          SqlKind.AVG,
          SqlKind.ANY_VALUE,
          SqlKind.SINGLE_VALUE,
          SqlKind.GROUPING,
          SqlKind.BIT_AND,
          SqlKind.BIT_OR,
          SqlKind.BIT_XOR,
          SqlKind.LITERAL_AGG);

  static Keeping of(RelNode operator, int input) {
    if (operator instanceof ReusedInput) {
      return ROWS_OF_EXECUTION;
    } else if (operator instanceof EnumerableLimitSort top) {
      return top.fetch instanceof RexLiteral limit
              && RexLiteral.numberValue(limit).longValue() > FEW_ROWS
          ? ROWS
          : NOTHING;
    } else if (operator instanceof EnumerableSort
        || operator instanceof Window
        || operator instanceof EnumerableCollect
        || operator instanceof EnumerableTableSpool) {
      return ROWS;
    } else if (operator instanceof Aggregate aggregate) {
      return aggregate.getAggCallList().stream().allMatch(Keeping::isOfAFewNumbers) ? KEYS : ROWS;
    } else if (operator instanceof Join) {
      return input == 0
          ? NOTHING
          : operator instanceof EnumerableNestedLoopJoin
                  && !RecursiveRows.areIn(operator.getInput(input))
              ? ROWS_READ_AGAIN
              : ROWS;
    } else if (operator instanceof SetOp set) {
      return set.kind == SqlKind.UNION && set.all ? NOTHING : KEYS;
    }
    return operator instanceof EnumerableRepeatUnion repeat && !repeat.all ? ROWS : NOTHING;
  }

  private static boolean isOfAFewNumbers(AggregateCall call) {
    return OF_A_FEW_NUMBERS.contains(call.getAggregation().getKind())
        && !call.isDistinct()
        && call.getCollation().getFieldCollations().isEmpty();
  }
}
