package io.redshiftrestore.sql.function.text;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;

/** Takes parts out of texts, by their positions counted in characters from 1. */
public final class TextParts {

  private TextParts() {}

  /** Returns the characters from a position on. */
  public static String substring(String text, long start) {
    return between(text, start, Long.MAX_VALUE);
  }

  /** Returns so many characters from a position on; positions before the first have none. */
  public static String substring(String text, long start, long length) {
    if (length < 0) {
      throw new StateException(
          SqlState.BAD_SUBSTRING,
          "SUBSTRING of %d characters: the length must not be negative.".formatted(length),
          null);
    }
    long end = start + length;
    return between(text, start, end < start ? Long.MAX_VALUE : end);
  }

  /** Returns a text with a part in the place of as many of its characters from a position on. */
  public static String overlay(String text, String part, long start) {
    return overlay(text, part, start, TextLength.length(part));
  }

  /** Returns a text with a part in the place of so many of its characters from a position on. */
  public static String overlay(String text, String part, long start, long length) {
    if (start < 1) {
      throw new StateException(
          SqlState.BAD_SUBSTRING,
          "OVERLAY from character %d: characters are counted from 1.".formatted(start),
          null);
    }
    return between(text, 1, start)
        + part
        + between(text, Math.addExact(start, length), Long.MAX_VALUE);
  }

  /** Returns the first characters, or all but so many last ones when the number is negative. */
  public static String left(String text, long length) {
    return between(text, 1, 1 + (length < 0 ? TextLength.length(text) + length : length));
  }

  /** Returns the last characters, or all but so many first ones when the number is negative. */
  public static String right(String text, long length) {
    int all = TextLength.length(text);
    return between(text, 1 + (length < 0 ? -length : all - Math.min(length, all)), Long.MAX_VALUE);
  }

  private static String between(String text, long start, long end) {
    int all = TextLength.length(text);
    int from = (int) Math.min(Math.max(start, 1) - 1, all);
    int to = (int) Math.min(Math.max(end, 1) - 1, all);
    return from >= to
        ? ""
        : text.substring(text.offsetByCodePoints(0, from), text.offsetByCodePoints(0, to));
  }

  /** Returns the part with that number, counted from 1, of a text that a delimiter parts. */
  public static String splitPart(String text, String delimiter, long part) {
    if (part <= 0) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "SPLIT_PART takes part %d: parts are counted from 1.".formatted(part),
          null);
    }
    if (delimiter.isEmpty()) {
      return part == 1 ? text : "";
    }
    int start = 0;
    for (long before = 1; before < part; before++) {
      int found = text.indexOf(delimiter, start);
      if (found < 0) {
        return "";
      }
      start = found + delimiter.length();
    }
    int end = text.indexOf(delimiter, start);
    return text.substring(start, end < 0 ? text.length() : end);
  }
}
