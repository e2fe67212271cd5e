package io.redshiftrestore.sql.function.number;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.Locale;

/** Numbers written to other bases than ten. */
public final class Radix {

  private Radix() {}

  /** Returns the number that digits to a base from 2 to 36 mean; 0x may stand before base 16. */
  public static long strtol(String digits, long base) {
    if (base < Character.MIN_RADIX || base > Character.MAX_RADIX) {
      throw new StateException(
          SqlState.BAD_VALUE, "STRTOL to the base %d: it is from 2 to 36.".formatted(base), null);
    }
    String text = digits.strip().toLowerCase(Locale.ROOT);
    boolean negative = text.startsWith("-");
    String plain = negative || text.startsWith("+") ? text.substring(1) : text;
    String bare = base == 16 && plain.startsWith("0x") ? plain.substring(2) : plain;
    try {
      return Long.parseLong((negative ? "-" : "") + bare, (int) base);
    } catch (NumberFormatException e) {
      throw new StateException(
          SqlState.BAD_CAST,
          "STRTOL: '%s' is no BIGINT to the base %d.".formatted(digits, base),
          e);
    }
  }

  /** Returns a number in hexadecimal digits; a negative one as the 32 bits that it is. */
  public static String toHex(int number) {
    return Integer.toHexString(number);
  }

  /** Returns a number in hexadecimal digits; a negative one as the 64 bits that it is. */
  public static String toHex(long number) {
    return Long.toHexString(number);
  }
}
