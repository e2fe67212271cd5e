package io.redshiftrestore.jdbc.value;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.IntervalText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.calcite.avatica.util.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A value of a column or a parameter, to be converted; what makes no sense is a {@link
 * StateException}.
 *
 * @param owner how an error should begin, such as with {@code Parameter 1}
 * @param value a text, a number, a truth value, bytes, or a date or time as the clock in UTC shows
 *     it
 * @param clock how times of other classes are meant
 */
public record JavaValue(Supplier<String> owner, Object value, WallClock clock) {

  private static final Set<String> TRUE = Set.of("true", "t", "yes", "y", "on", "1");
  private static final Set<String> FALSE = Set.of("false", "f", "no", "n", "off", "0");

  private static final int MOST_DIGITS = 1_000;

  /** The classes whose values say as a text what they are. */
  private static final List<Class<?>> TEXTS =
      List.of(
          CharSequence.class,
          Number.class,
          Boolean.class,
          Character.class,
          LocalDate.class,
          LocalTime.class,
          UUID.class,
          URL.class,
          Enum.class);

  /** Takes a value of any class, with its time, if it is one, put into UTC. */
  public JavaValue {
    value = value instanceof ByteString bytes ? bytes.getBytes() : clock.shown(value);
  }

  public String text() {
    if (value instanceof LocalDateTime time) {
      return ClientTimes.of(time);
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    } else if (TEXTS.stream().anyMatch(type -> type.isInstance(value))) {
      return value.toString();
    }
    throw unfit("a text", null);
  }

  public boolean truth() {
    if (value instanceof Boolean truth) {
      return truth;
    } else if (value instanceof Number) {
      return number().signum() != 0;
    }
    String word = value.toString().strip().toLowerCase(Locale.ROOT);
    if (value instanceof String && TRUE.contains(word)) {
      return true;
    } else if (value instanceof String && FALSE.contains(word)) {
      return false;
    }
    throw unfit("a BOOLEAN", null);
  }

  /**
   * Returns the number.
   *
   * @throws StateException also if it is a short text of very many digits, such as 1e999999, which
   *     would take long to compute with
   */
  public BigDecimal number() {
    if (value instanceof BigDecimal number) {
      return number;
    } else if (value instanceof Long || value instanceof Integer) {
      return BigDecimal.valueOf(((Number) value).longValue());
    } else if (value instanceof BigInteger number) {
      return new BigDecimal(number);
    } else if (value instanceof Boolean truth) {
      return truth ? BigDecimal.ONE : BigDecimal.ZERO;
    } else if (value instanceof Number || value instanceof String) {
      BigDecimal number = parsed(text -> new BigDecimal(text.strip()), "a number");
      if (Math.abs((long) number.scale()) <= MOST_DIGITS) {
        return number;
      }
      throw notWithin("%d digits".formatted(MOST_DIGITS), null);
    }
    throw unfit("a number", null);
  }

  public double real() {
    return value instanceof Double || value instanceof Float
        ? ((Number) value).doubleValue()
        : number().doubleValue();
  }

  /** Returns the number within those bounds; a fraction is an error. */
  public long exactly(long least, long most, String type) {
    return within(number(), least, most, type);
  }

  /** Returns the number within those bounds and without its fraction, as JDBC's getters do. */
  public long whole(long least, long most, String type) {
    return within(number().setScale(0, RoundingMode.DOWN), least, most, type);
  }

  private long within(BigDecimal number, long least, long most, String type) {
    try {
      long whole = number.longValueExact();
      if (whole >= least && whole <= most) {
        return whole;
      }
    } catch (ArithmeticException e) {
      throw notWithin(type, e);
    }
    throw notWithin(type, null);
  }

  public LocalDateTime dateTime() {
    if (value instanceof LocalDateTime time) {
      return time;
    } else if (value instanceof LocalDate date) {
      return date.atStartOfDay();
    } else if (value instanceof String) {
      return parsed(ClientTimes::dateTime, "a TIMESTAMP");
    }
    throw unfit("a TIMESTAMP", null);
  }

  public LocalDate date() {
    if (value instanceof LocalDateTime || value instanceof LocalDate) {
      return dateTime().toLocalDate();
    } else if (value instanceof String) {
      return parsed(text -> ClientTimes.dateTime(text).toLocalDate(), "a DATE");
    }
    throw unfit("a DATE", null);
  }

  public LocalTime time() {
    if (value instanceof LocalTime time) {
      return time;
    } else if (value instanceof LocalDateTime time) {
      return time.toLocalTime();
    } else if (value instanceof String) {
      return parsed(ClientTimes::time, "a TIME");
    }
    throw unfit("a TIME", null);
  }

  public byte[] bytes() {
    if (value instanceof byte[] bytes) {
      return bytes;
    } else if (value instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    throw unfit("a VARBINARY", null);
  }

  /** Returns the length of time that a text, or a {@link Duration}, says. */
  public IntervalText interval() {
    try {
      if (value instanceof Duration duration) {
        return new IntervalText(0, 0, duration.toMillis());
      } else if (value instanceof String text) {
        return IntervalText.read(text, "second");
      }
    } catch (ArithmeticException | StateException e) {
      throw unfit("an INTERVAL", e);
    }
    throw unfit("an INTERVAL", null);
  }

  private <T> T parsed(Function<String, T> parser, String type) {
    try {
      return parser.apply(value.toString());
    } catch (NumberFormatException | DateTimeException e) {
      throw unfit(type, e);
    }
  }

  /** Returns the exception for a value that is not of a type, which is named with its article. */
  public StateException unfit(String type, @Nullable Throwable cause) {
    return new StateException(
        SqlState.BAD_CAST, owner.get() + " is " + shown() + ", which is not " + type + ".", cause);
  }

  private StateException notWithin(String type, @Nullable Throwable cause) {
    return new StateException(
        SqlState.NUMBER_OUT_OF_RANGE,
        owner.get() + " is " + value + ", which is not within " + type + ".",
        cause);
  }

  private String shown() {
    if (value instanceof String || value instanceof LocalDateTime) {
      return "'" + text() + "'";
    }
    return value instanceof Number || value instanceof Boolean
        ? value.toString()
        : "a " + value.getClass().getSimpleName();
  }
}
