package io.redshiftrestore.sql.rewrite.convertlet;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.RandomNumber;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.jspecify.annotations.Nullable;

/**
 * How validated calls become row expressions: Calcite's way, but for the kinds of call that
 * Redshift computes otherwise.
 */
public final class RedshiftConvertlets implements SqlRexConvertletTable {

  /** The one instance, which holds no state. */
  public static final RedshiftConvertlets INSTANCE = new RedshiftConvertlets();

  private static final Map<SqlKind, SqlRexConvertlet> BY_KIND =
      Map.ofEntries(
          Map.entry(SqlKind.CAST, TimeConversions::cast),
          Map.entry(SqlKind.CAST_NOT_NULL, ValueCasts::notNull),
          Map.entry(SqlKind.CEIL, TimeConversions::round),
          Map.entry(SqlKind.FLOOR, TimeConversions::round),
          Map.entry(SqlKind.LIKE, PatternMatches::convert),
          Map.entry(SqlKind.SIMILAR, PatternMatches::convert),
          Map.entry(SqlKind.POSIX_REGEX_CASE_SENSITIVE, PatternMatches::convert),
          Map.entry(SqlKind.POSIX_REGEX_CASE_INSENSITIVE, PatternMatches::convert));

  private RedshiftConvertlets() {}

  /** Converts a call as Calcite does. */
  static RexNode standard(SqlRexContext context, SqlCall call) {
    SqlRexConvertlet calcite = StandardConvertletTable.INSTANCE.get(call);
    return Objects.requireNonNull(calcite, () -> "no convertlet for " + call.getOperator())
        .convertCall(context, call);
  }

  private static RexNode random(SqlRexContext context, SqlCall call) {
    if (call.operandCount() > 0) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          call.getOperator().getName()
              + " of a number is not supported; write RANDOM(), or FLOOR(RANDOM() * n) for whole"
              + " numbers.",
          null);
    }
    return RandomNumber.at(call.getParserPosition(), context.getRexBuilder());
  }

  @Override
  public @Nullable SqlRexConvertlet get(SqlCall call) {
    if (call.getOperator() instanceof SqlRexConvertlet itself) {
      return itself;
    }
    if (RandomNumber.isCalledBy(call.getOperator().getName())) {
      return RedshiftConvertlets::random;
    }
    SqlRexConvertlet own = BY_KIND.get(call.getKind());
    return own == null ? StandardConvertletTable.INSTANCE.get(call) : own;
  }
}
