package io.redshiftrestore.sql.function;

import java.util.Locale;
import java.util.Set;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;

/**
 * A call of {@code RANDOM()} in a plan: its operand is the place in the text. Two calls are two
 * numbers, and one call is one number wherever the planner copies it to; Calcite 1.42 takes all of
 * a row for the same.
 */
public final class RandomNumber extends SqlFunction {

  /** The last is refused, as are numbers from a seed. */
  private static final Set<String> NAMES = Set.of("RANDOM", "RAND", "RAND_INTEGER");

  private static final RandomNumber OPERATOR = new RandomNumber();

  private RandomNumber() {
    super(
        "RANDOM",
        SqlKind.OTHER_FUNCTION,
        ReturnTypes.DOUBLE,
        null,
        OperandTypes.CHARACTER,
        SqlFunctionCategory.NUMERIC);
  }

  /** Returns whether calls of a function are random, whatever the case of its name. */
  public static boolean isCalledBy(String name) {
    return NAMES.contains(name.toUpperCase(Locale.ROOT));
  }

  /** Returns the call that stands at a place of the text. */
  public static RexNode at(SqlParserPos place, RexBuilder builder) {
    return builder.makeCall(
        OPERATOR, builder.makeLiteral(place.getLineNum() + ":" + place.getColumnNum()));
  }

  /** Returns whether an expression is such a call. */
  public static boolean is(RexNode expression) {
    return expression instanceof RexCall call && call.getOperator().equals(OPERATOR);
  }

  /** Returns where in the text such a call stands, as {@code line:column}. */
  public static String place(RexNode call) {
    String place = RexLiteral.stringValue(((RexCall) call).getOperands().get(0));
    if (place == null) {
      throw new IllegalArgumentException("No place: " + call);
    }
    return place;
  }

  @Override
  public boolean isDeterministic() {
    return false;
  }
}
