package io.redshiftrestore.sql.function.time;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.util.DateString;
import org.apache.calcite.util.TimeString;
import org.apache.calcite.util.TimestampString;

/** The texts of literals such as {@code DATE '2026-01-31'}. */
public final class TimeLiteralText {

  /** Words for times that depend on when the statement runs. */
  static final Set<String> RELATIVE = Set.of("now", "today", "tomorrow", "yesterday");

  private TimeLiteralText() {}

  /** Returns the literal of a text, if it has one value and Calcite can write it. */
  public static Optional<SqlLiteral> literal(SqlTypeName type, String text, SqlParserPos place) {
    if (RELATIVE.contains(text.strip().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    return switch (type) {
      case DATE ->
          Optional.of(Clock.date(TimeText.date(text)))
              .filter(date -> isOfFourDigits(date.getYear()))
              .map(date -> SqlLiteral.createDate(new DateString(date.toString()), place));
      case TIME ->
          Optional.of(TimeText.time(text))
              .map(
                  millis ->
                      SqlLiteral.createTime(
                          TimeString.fromMillisOfDay(millis), digits(millis), place));
      case TIMESTAMP ->
          Optional.of(TimeText.timestamp(text))
              .filter(millis -> isOfFourDigits(Clock.of(millis).getYear()))
              .map(
                  millis ->
                      SqlLiteral.createTimestamp(
                          type,
                          TimestampString.fromMillisSinceEpoch(millis),
                          digits(millis),
                          place));
      default -> Optional.empty();
    };
  }

  /** A literal without a fraction is of a type without one. */
  private static int digits(long millis) {
    return millis % 1000 == 0 ? 0 : TimeTypes.PRECISION;
  }

  private static boolean isOfFourDigits(int year) {
    return year >= 1 && year <= 9999;
  }
}
