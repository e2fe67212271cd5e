package io.redshiftrestore.sql.function.number;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.number.NumberFormat.Piece;
import java.math.BigDecimal;

/** Reads numbers by a pattern: {@code TO_NUMBER}. */
public final class NumberReader {

  private final String text;
  private final StringBuilder number = new StringBuilder();
  private int at;
  private boolean negative;

  private NumberReader(String text) {
    this.text = text;
  }

  /** Returns the number that the text shows. */
  public static BigDecimal read(String text, String pattern) {
    NumberReader reader = new NumberReader(text.strip());
    NumberFormat format = NumberFormat.of(pattern);
    if (format.has("RN") || format.has("EEEE")) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "TO_NUMBER reads neither Roman numerals nor exponents; cast the text to a number.",
          null);
    }
    format.pieces().forEach(reader::read);
    reader.takeSign();
    try {
      BigDecimal value = new BigDecimal(reader.number.toString()).movePointLeft(format.shifted());
      return reader.negative ? value.negate() : value;
    } catch (NumberFormatException e) {
      throw new StateException(
          SqlState.BAD_CAST, "'" + text + "' is not a number of the form '" + pattern + "'.", e);
    }
  }

  private void read(Piece piece) {
    if (!piece.isKeyword()) {
      skip(piece.text().charAt(0));
      return;
    }
    switch (piece.text()) {
      case "9", "0" -> {
        if (number.length() == 0) {
          takeSign();
        }
        if (at < text.length() && Character.isDigit(text.charAt(at))) {
          number.append(text.charAt(at++));
        }
      }
      case ".", "D" -> {
        if (number.length() == 0) {
          takeSign();
        }
        skipTo('.');
      }
      case ",", "G" -> skip(',');
      case "L" -> skip('$');
      case "S", "SG", "MI", "PL", "PR" -> takeSign();
      case "TH" -> at = Math.min(text.length(), at + 2);
      default -> {
        // FM and V read nothing.
      }
    }
  }

  /** Digits that the pattern has no room for are no part of the number. */
  private void skipTo(char point) {
    if (at < text.length() && text.charAt(at) == point) {
      number.append(point);
      at++;
    }
  }

  private void skip(char character) {
    if (at < text.length() && text.charAt(at) == character) {
      at++;
    }
  }

  private void takeSign() {
    while (at < text.length() && " +-<>".indexOf(text.charAt(at)) >= 0) {
      negative |= text.charAt(at) == '-' || text.charAt(at) == '<';
      at++;
    }
  }
}
