package io.redshiftrestore.sql.function.number;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.number.NumberFormat.Piece;
import io.redshiftrestore.sql.function.number.NumberFormat.Sign;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes numbers by a pattern: {@code TO_CHAR}. Its rules are those of PostgreSQL. */
public final class NumberWriter {

  private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] ROMAN_SIGNS = {
    "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
  };

  private final NumberFormat format;
  private final boolean bare;
  private final boolean negative;

  /** The digits and the point, or signs of a number that is too large. */
  private final String digits;

  /** How many digits of the pattern stand before the number's first. */
  private final int leading;

  /** The last character of the digits that is written; of a bare pattern, not its zeros. */
  private final int last;

  private final BigDecimal nearest;
  private final StringBuilder text = new StringBuilder();
  private boolean signWritten;
  private boolean started;
  private int place;
  private int next;

  private NumberWriter(NumberFormat format, BigDecimal number) {
    this.format = format;
    this.bare = format.has("FM");
    this.nearest = number.setScale(0, RoundingMode.HALF_UP);
    BigDecimal rounded =
        number.movePointRight(format.shifted()).setScale(format.fraction(), RoundingMode.HALF_UP);
    this.negative = rounded.signum() < 0;
    String plain = rounded.abs().toPlainString();
    int whole = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
    boolean tooLarge = whole > format.whole();
    this.leading = tooLarge ? 0 : format.whole() - whole;
    this.digits =
        tooLarge
            ? "#".repeat(format.whole())
                + (format.hasPoint() ? "." + "#".repeat(format.fraction()) : "")
            : format.hasPoint() && format.fraction() == 0 ? plain + "." : plain;
    this.last = bare && format.hasPoint() ? lastRelevant() : digits.length() - 1;
    this.signWritten = hasOwnSign() || (bare && !negative && format.sign() == Sign.NONE);
  }

  private boolean hasOwnSign() {
    return format.has("MI") || format.has("SG") || format.has("RN");
  }

  private int lastRelevant() {
    int end = digits.length() - 1;
    while (end > 0 && digits.charAt(end) == '0' && digits.indexOf('.') < end) {
      end--;
    }
    return Math.max(end, Math.min(digits.length() - 1, format.lastZero() - leading));
  }

  /** Writes a whole number. */
  public static String write(long number, String pattern) {
    return writeDecimal(BigDecimal.valueOf(number), pattern);
  }

  /** Writes a floating-point number. */
  public static String writeDouble(double number, String pattern) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw new StateException(
          SqlState.BAD_VALUE, "The number " + number + " cannot be written by a pattern.", null);
    }
    return writeDecimal(new BigDecimal(number).round(new MathContext(15)), pattern);
  }

  /** Writes a decimal number. */
  public static String writeDecimal(BigDecimal number, String pattern) {
    NumberFormat format = NumberFormat.of(pattern);
    if (format.has("EEEE")) {
      return scientific(number, format);
    }
    return new NumberWriter(format, number).written();
  }

  private static String scientific(BigDecimal number, NumberFormat format) {
    String text = String.format(Locale.ROOT, "%." + format.fraction() + "e", number.doubleValue());
    return number.signum() < 0 || format.has("FM") ? text : " " + text;
  }

  private String written() {
    for (Piece piece : format.pieces()) {
      if (!piece.isKeyword()) {
        text.append(piece.text());
      } else if (piece.isDigit() || piece.isPoint()) {
        digit(piece);
      } else {
        keyword(piece);
      }
    }
    return text.toString();
  }

  private void keyword(Piece piece) {
    switch (piece.text()) {
      case ",", "G" -> unlessBare(started, ",");
      case "L" -> text.append('$');
      case "MI" -> unlessBare(negative, "-");
      case "PL" -> unlessBare(!negative, "+");
      case "SG" -> text.append(negative ? '-' : '+');
      case "RN" -> text.append(roman(piece));
      case "TH" -> ordinal(piece);
      case "PR" -> closeBracket();
      case "S" -> {
        if (format.sign() == Sign.BEHIND && format.whole() + format.fraction() > 0) {
          text.append(negative ? '-' : '+');
        }
      }
      default -> {
        // FM and V leave nothing themselves.
      }
    }
  }

  private void unlessBare(boolean applies, String sign) {
    if (applies) {
      text.append(sign);
    } else if (!bare) {
      text.append(' ');
    }
  }

  private void closeBracket() {
    unlessBare(negative, ">");
  }

  private void digit(Piece piece) {
    boolean zeros = format.firstZero() >= 0 && format.firstZero() <= place;
    boolean beforePoint =
        format.firstZero() < 0
            && next == 0
            && digits.startsWith("0")
            && format.fraction() > 0
            && digits.length() > 1;
    boolean bareZero = bare && last >= 0 && digits.charAt(last) == '.';
    if ((place >= leading || zeros) && (!beforePoint || bareZero)) {
      sign();
    }
    if (place < leading) {
      if (zeros) {
        text.append('0');
        started = true;
      } else if (!bare) {
        text.append(' ');
      }
    } else if (next < digits.length()) {
      numberCharacter(piece, beforePoint, bareZero);
      next++;
    }
    place++;
  }

  private void numberCharacter(Piece piece, boolean beforePoint, boolean bareZero) {
    char character = digits.charAt(next);
    if (character == '.') {
      text.append(format.fraction() > 0 || digits.startsWith("#") ? "." : "");
    } else if (next > last && !piece.is("0")) {
      return;
    } else if (beforePoint) {
      if (!bare) {
        text.append(' ');
      } else if (bareZero) {
        text.append('0');
      }
    } else {
      text.append(character);
      started = true;
    }
  }

  private void sign() {
    if (signWritten || format.sign() == Sign.BEHIND) {
      return;
    }
    signWritten = true;
    if (format.sign() == Sign.BEFORE) {
      text.append(negative ? '-' : '+');
    } else if (format.has("PR")) {
      unlessBare(negative, "<");
    } else {
      unlessBare(negative, "-");
    }
  }

  private void ordinal(Piece piece) {
    if (negative || format.hasPoint() || digits.startsWith("#")) {
      return;
    }
    int tens = digits.length() > 1 ? digits.charAt(digits.length() - 2) - '0' : 0;
    String ending =
        tens == 1
            ? "TH"
            : switch (digits.charAt(digits.length() - 1)) {
              case '1' -> "ST";
              case '2' -> "ND";
              case '3' -> "RD";
              default -> "TH";
            };
    text.append(piece.small() ? ending.toLowerCase(Locale.ROOT) : ending);
  }

  private String roman(Piece piece) {
    String roman = "#".repeat(15);
    if (nearest.signum() > 0 && nearest.compareTo(BigDecimal.valueOf(3999)) <= 0) {
      int number = nearest.intValue();
      StringBuilder signs = new StringBuilder();
      for (int i = 0; i < ROMAN_VALUES.length; i++) {
        while (number >= ROMAN_VALUES[i]) {
          signs.append(ROMAN_SIGNS[i]);
          number -= ROMAN_VALUES[i];
        }
      }
      roman = bare ? signs.toString() : String.format(Locale.ROOT, "%15s", signs);
    }
    return piece.small() ? roman.toLowerCase(Locale.ROOT) : roman;
  }
}
