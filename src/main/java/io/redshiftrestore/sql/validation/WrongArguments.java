package io.redshiftrestore.sql.validation;

import io.redshiftrestore.sql.function.RedshiftFunction;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;

/** Says how a function is called, when a call gives it more arguments or less. */
final class WrongArguments {

  private static final Pattern COUNT =
      Pattern.compile("(?:Wrong|Invalid) number of arguments to .*", Pattern.DOTALL);
  private static final Pattern TYPES =
      Pattern.compile("Function \\w+ takes no arguments of the types .*", Pattern.DOTALL);

  private static final Pattern OF_INTERVALS =
      Pattern.compile(
          "Cannot apply '(\\w+)' to arguments of type '\\w+\\(<INTERVAL .*>\\)'.*", Pattern.DOTALL);

  private WrongArguments() {}

  /** Returns what to tell users instead of what is said of a call, or the same. */
  static String told(SqlNode node, String said) {
    if (!(node instanceof SqlCall call)) {
      return said;
    }
    Matcher intervals = OF_INTERVALS.matcher(said);
    if (call.getOperator().isAggregator() && intervals.matches()) {
      return "%1$s of intervals is not supported; write %1$s(DATEDIFF(second, from, to))"
          .formatted(intervals.group(1));
    }
    String name = call.getOperator().getName();
    String signature = RedshiftFunctions.named(name).map(RedshiftFunction::signature).orElse(null);
    if (signature == null) {
      return said;
    } else if (COUNT.matcher(said).matches()) {
      return "Function %s takes other arguments; write %s%s"
          .formatted(signature.substring(0, name.length()), signature, otherwise(call));
    }
    return TYPES.matcher(said).matches() ? said + "; write " + signature : said;
  }

  /** PostgreSQL's function of this name reads seconds as well, which Redshift's does not. */
  private static String otherwise(SqlCall call) {
    return call.getOperator().getName().equalsIgnoreCase("TO_TIMESTAMP") && call.operandCount() == 1
        ? ", or for seconds since 1970 TIMESTAMP 'epoch' + n * INTERVAL '1 second'"
        : "";
  }
}
