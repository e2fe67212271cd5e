package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.plan.window.WindowFunctions;
import io.redshiftrestore.sql.rewrite.tree.Casts;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlSelectKeyword;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/**
 * Names the functions before {@code OVER} as this driver's own, with what stands between a function
 * and its {@code OVER} among their arguments.
 */
final class WindowCalls extends StatementRewrite {

  /** Which argument of a function is a count of rows. */
  private static final Map<String, Integer> COUNTS =
      Map.of("NTILE", 0, "LAG", 1, "LEAD", 1, "NTH_VALUE", 1);

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (node instanceof SqlWindow window) {
      FrameOffsets.check(window);
    } else if (node instanceof SqlCall over && over.getKind() == SqlKind.OVER) {
      over.setOperand(0, function(over.operand(0)));
    }
    return node;
  }

  private static SqlCall function(SqlCall call) {
    return switch (call.getKind()) {
      case IGNORE_NULLS, RESPECT_NULLS -> {
        call.setOperand(0, function(call.operand(0)));
        yield call;
      }
      case FILTER -> function(FilteredCalls.withoutFilter(call));
      case WITHIN_GROUP -> {
        refuseOtherOrder(call);
        asText(call.operand(0));
        yield OrderedCalls.withoutOrder(call);
      }
      default -> ownFunction(call);
    };
  }

  private static SqlCall ownFunction(SqlCall call) {
    String function = functionName(call);
    asText(call);
    if (call.getOperandList().stream().anyMatch(SqlNodeList.class::isInstance)) {
      throw refused(
          "ORDER BY among the arguments of %s is not supported before OVER; order the window"
                  .formatted(name(call))
              + " instead.");
    }
    Casts.count(call, COUNTS.getOrDefault(name(call), Integer.MAX_VALUE));
    return WindowFunctions.named(function)
        .map(own -> own.createCall(call.getParserPosition(), call.getOperandList()))
        .orElse(call);
  }

  /**
   * Returns the name by which the window's function is known.
   *
   * @throws StateException if it is one of distinct values that Redshift has not
   */
  static String functionName(SqlCall call) {
    if (!isDistinct(call)) {
      return name(call);
    }
    return WindowFunctions.ofDistinctValues(name(call))
        .map(SqlOperator::getName)
        .orElseThrow(
            () ->
                refused(
                    "%s(DISTINCT …) is not supported before OVER; take the distinct values in a"
                            .formatted(name(call))
                        + " sub-query, or aggregate them with GROUP BY, and join the result."));
  }

  private static boolean isDistinct(SqlCall call) {
    return call.getFunctionQuantifier() != null
        && call.getFunctionQuantifier().getValue() == SqlSelectKeyword.DISTINCT;
  }

  /** Distinct values have no other order than their own. */
  private static void refuseOtherOrder(SqlCall withinGroup) {
    SqlCall call = withinGroup.operand(0);
    SqlNodeList order = withinGroup.operand(1);
    if (isDistinct(call)
        && !OrderedCalls.key(order.get(0)).equalsDeep(call.operand(0), Litmus.IGNORE)) {
      throw refused(
          "%s(DISTINCT …) in the order of something else than its argument is not supported;"
                  .formatted(name(call))
              + " order it by its argument.");
    }
  }

  /** Redshift's LISTAGG takes values of any type, Calcite's takes texts. */
  private static void asText(SqlCall call) {
    if (name(call).equals("LISTAGG")) {
      call.setOperand(0, Casts.to(SqlTypeName.VARCHAR, call.operand(0)));
    }
  }

  static String name(SqlCall call) {
    return call.getOperator().getName().toUpperCase(Locale.ROOT);
  }

  static StateException refused(String sentence) {
    return new StateException(SqlState.NOT_SUPPORTED, sentence, null);
  }
}
