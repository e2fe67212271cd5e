package io.redshiftrestore.sql.function;

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
          Optional.of(TimeString.fromMillisOfDay(TimeText.time(text)))
              .map(time -> SqlLiteral.createTime(time, TimeTypes.PRECISION, place));
      case TIMESTAMP ->
          Optional.of(TimeText.timestamp(text))
              .filter(millis -> isOfFourDigits(Clock.of(millis).getYear()))
              .map(TimestampString::fromMillisSinceEpoch)
              .map(time -> SqlLiteral.createTimestamp(type, time, TimeTypes.PRECISION, place));
      default -> Optional.empty();
    };
  }

  private static boolean isOfFourDigits(int year) {
    return year >= 1 && year <= 9999;
  }
}
