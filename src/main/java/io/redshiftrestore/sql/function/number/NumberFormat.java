package io.redshiftrestore.sql.function.number;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A pattern for numbers such as {@code 99G999D99MI}, taken to pieces.
 *
 * @param pieces keywords in capitals, and single characters that stand for themselves
 * @param whole how many digits stand before the point
 * @param fraction how many digits stand behind the point
 * @param firstZero before how many digits the first 0 stands, or -1 if there is none
 * @param lastZero how many digits there are up to the last 0
 * @param shifted how many digits stand behind V
 * @param sign where S stands
 */
record NumberFormat(
    List<Piece> pieces,
    int whole,
    int fraction,
    int firstZero,
    int lastZero,
    int shifted,
    Sign sign) {

  /** Longer keywords stand before those that they begin with. */
  private static final List<String> KEYWORDS =
      List.of(
          "EEEE", "FM", "MI", "PL", "PR", "RN", "SG", "TH", ",", ".", "0", "9", "B", "D", "G", "L",
          "S", "V");

  /** Where the sign of S is to stand. */
  enum Sign {
    /** There is no S. */
    NONE,
    /** Before the digits. */
    BEFORE,
    /** Behind them. */
    BEHIND
  }

  /**
   * A keyword or a character.
   *
   * @param text the keyword in capitals, or the character
   * @param isKeyword which of both it is
   * @param small whether a keyword was written in small letters
   */
  record Piece(String text, boolean isKeyword, boolean small) {

    boolean is(String keyword) {
      return isKeyword && text.equals(keyword);
    }

    boolean isDigit() {
      return is("9") || is("0");
    }

    boolean isPoint() {
      return is(".") || is("D");
    }

    boolean isGroup() {
      return is(",") || is("G");
    }
  }

  static NumberFormat of(String pattern) {
    List<Piece> pieces = pieces(pattern);
    int whole = 0;
    int fraction = 0;
    int firstZero = -1;
    int lastZero = 0;
    int shifted = 0;
    boolean point = false;
    boolean shift = false;
    Sign sign = Sign.NONE;
    int wholeAtSign = 0;
    for (Piece piece : pieces) {
      if (piece.isPoint()) {
        require(!point && !shift, pattern);
        point = true;
      } else if (piece.is("V")) {
        require(!point && !shift, pattern);
        shift = true;
      } else if (piece.isDigit()) {
        if (shift) {
          shifted++;
        } else if (point) {
          fraction++;
        } else {
          if (piece.is("0") && firstZero < 0) {
            firstZero = whole;
          }
          whole++;
        }
        lastZero = piece.is("0") ? whole + fraction : lastZero;
      } else if (piece.is("S")) {
        require(sign == Sign.NONE, pattern);
        sign = point ? Sign.BEHIND : Sign.BEFORE;
        wholeAtSign = whole;
      }
    }
    if (sign == Sign.BEFORE && wholeAtSign == whole && whole > 0) {
      sign = Sign.BEHIND;
    }
    boolean hasDigits = whole + shifted + fraction > 0;
    require(hasDigits || pieces.stream().noneMatch(piece -> piece.is("TH")), pattern);
    return new NumberFormat(pieces, whole + shifted, fraction, firstZero, lastZero, shifted, sign);
  }

  private static void require(boolean right, String pattern) {
    if (!right) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "'" + pattern + "' is not a pattern for numbers; write one such as '999,999D99'.",
          null);
    }
  }

  private static List<Piece> pieces(String pattern) {
    List<Piece> pieces = new ArrayList<>();
    String capitals = pattern.toUpperCase(Locale.ROOT);
    boolean quoted = false;
    for (int at = 0; at < pattern.length(); ) {
      int place = at;
      if (pattern.charAt(at) == '"') {
        quoted = !quoted;
        at++;
        continue;
      }
      String keyword =
          quoted
              ? ""
              : KEYWORDS.stream()
                  .filter(each -> capitals.startsWith(each, place))
                  .findFirst()
                  .orElse("");
      if (keyword.isEmpty()) {
        pieces.add(new Piece(pattern.substring(at, at + 1), false, false));
        at++;
      } else {
        pieces.add(new Piece(keyword, true, Character.isLowerCase(pattern.charAt(at))));
        at += keyword.length();
      }
    }
    return List.copyOf(pieces);
  }

  boolean has(String keyword) {
    return pieces.stream().anyMatch(piece -> piece.is(keyword));
  }

  boolean hasPoint() {
    return pieces.stream().anyMatch(Piece::isPoint);
  }
}
