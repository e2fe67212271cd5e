package io.redshiftrestore.sql.rewrite.tree;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.IntervalText;
import java.util.Locale;
import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlIntervalLiteral;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Writes intervals as literals. Calcite's are either of months or of days. */
public final class IntervalLiterals {

  private IntervalLiterals() {}

  /**
   * Returns the interval that a text literal says.
   *
   * @throws StateException if it says none, or one of months and of days
   */
  public static SqlIntervalLiteral of(SqlCharStringLiteral literal) {
    return of(
        IntervalText.read(literal.getValueAs(String.class), "second"), literal.getParserPosition());
  }

  /**
   * Returns an interval.
   *
   * @throws StateException if it is of months and of days
   */
  public static SqlIntervalLiteral of(IntervalText interval, SqlParserPos place) {
    if (interval.months() != 0 && interval.millis() != 0) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "An interval of months and of days can only stand right after + or -; write two"
              + " intervals.",
          null);
    }
    return literal(interval, place);
  }

  private static SqlIntervalLiteral literal(IntervalText interval, SqlParserPos place) {
    if (interval.months() != 0) {
      return SqlLiteral.createInterval(
          interval.months() < 0 ? -1 : 1,
          Long.toString(Math.abs(interval.months())),
          new SqlIntervalQualifier(TimeUnit.MONTH, 9, TimeUnit.MONTH, -1, place),
          place);
    }
    long millis = Math.abs(interval.millis());
    return SqlLiteral.createInterval(
        interval.millis() < 0 ? -1 : 1,
        String.format(
            Locale.ROOT,
            "%d %02d:%02d:%02d.%03d",
            millis / 86_400_000,
            millis / 3_600_000 % 24,
            millis / 60_000 % 60,
            millis / 1000 % 60,
            millis % 1000),
        new SqlIntervalQualifier(TimeUnit.DAY, 9, TimeUnit.SECOND, 3, place),
        place);
  }
}
