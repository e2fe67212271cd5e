package io.redshiftrestore.sql.function.pattern;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.List;

/** Searches texts with regular expressions; positions are counted in characters from 1. */
public final class RegularExpressions {

  private RegularExpressions() {}

  /** Returns how often an expression is in a text. */
  public static int count(String text, String pattern) {
    return count(text, pattern, 1);
  }

  /** Returns how often an expression is in a text from a position on. */
  public static int count(String text, String pattern, long position) {
    return count(text, pattern, position, "");
  }

  /** Returns how often an expression is in a text from a position on. */
  public static int count(String text, String pattern, long position, String parameters) {
    return found("REGEXP_COUNT", text, pattern, position, parameters).size();
  }

  /** Returns where an expression is in a text; 0 if it is not. */
  public static int position(String text, String pattern) {
    return position(text, pattern, 1);
  }

  /** Returns where an expression is in a text from a position on; 0 if it is not. */
  public static int position(String text, String pattern, long position) {
    return position(text, pattern, position, 1);
  }

  /** Returns where an occurrence of an expression is; 0 if there is none. */
  public static int position(String text, String pattern, long position, long occurrence) {
    return position(text, pattern, position, occurrence, 0);
  }

  /**
   * Returns where an occurrence begins, or with option 1 where it has ended; 0 if there is none.
   */
  public static int position(
      String text, String pattern, long position, long occurrence, long option) {
    return position(text, pattern, position, occurrence, option, "");
  }

  /**
   * Returns where an occurrence begins, or with option 1 where it has ended; 0 if there is none.
   */
  public static int position(
      String text, String pattern, long position, long occurrence, long option, String parameters) {
    List<Occurrence> found = found("REGEXP_INSTR", text, pattern, position, parameters);
    checkPositive("REGEXP_INSTR", "occurrence", occurrence);
    if (occurrence > found.size()) {
      return 0;
    }
    Occurrence wanted = found.get((int) occurrence - 1);
    return text.codePointCount(0, option == 0 ? wanted.start() : wanted.end()) + 1;
  }

  /** Returns the part of a text that an expression matches; an empty text if there is none. */
  public static String part(String text, String pattern) {
    return part(text, pattern, 1);
  }

  /** Returns the part of a text that an expression matches from a position on. */
  public static String part(String text, String pattern, long position) {
    return part(text, pattern, position, 1);
  }

  /** Returns the part of a text that an occurrence of an expression is. */
  public static String part(String text, String pattern, long position, long occurrence) {
    return part(text, pattern, position, occurrence, "");
  }

  /** Returns an occurrence, or with the parameter {@code e} what its sub-expression matches. */
  public static String part(
      String text, String pattern, long position, long occurrence, String parameters) {
    List<Occurrence> found = found("REGEXP_SUBSTR", text, pattern, position, parameters);
    checkPositive("REGEXP_SUBSTR", "occurrence", occurrence);
    if (occurrence > found.size()) {
      return "";
    }
    Occurrence wanted = found.get((int) occurrence - 1);
    boolean ofGroup = parameters.contains("e") && wanted.groupCount() > 0;
    return wanted.group(text, ofGroup ? 1 : 0);
  }

  /** Returns a text without what matches. */
  public static String replace(String text, String pattern) {
    return replace(text, pattern, "");
  }

  /** Returns a text with a replacement for all that matches. */
  public static String replace(String text, String pattern, String replacement) {
    return replace(text, pattern, replacement, 1);
  }

  /** Returns a text with a replacement for all that matches from a position on. */
  public static String replace(String text, String pattern, String replacement, long position) {
    return replace(text, pattern, replacement, position, "");
  }

  /** Returns a text with a replacement for all that matches from a position on. */
  public static String replace(
      String text, String pattern, String replacement, long position, String parameters) {
    StringBuilder replaced = new StringBuilder();
    int copied = 0;
    for (Occurrence each : found("REGEXP_REPLACE", text, pattern, position, parameters)) {
      replaced.append(text, copied, each.start());
      append(replaced, replacement, text, each);
      copied = each.end();
    }
    return replaced.append(text, copied, text.length()).toString();
  }

  /**
   * In a replacement, {@code \1} and {@code $1} stand for what the first sub-expression matched.
   */
  private static void append(
      StringBuilder replaced, String replacement, String text, Occurrence occurrence) {
    for (int i = 0; i < replacement.length(); i++) {
      char character = replacement.charAt(i);
      int group =
          (character == '\\' || character == '$') && i + 1 < replacement.length()
              ? Character.digit(replacement.charAt(i + 1), 10)
              : -1;
      if (group >= 0 && group <= occurrence.groupCount()) {
        replaced.append(occurrence.group(text, group));
        i++;
      } else {
        replaced.append(character);
      }
    }
  }

  private static List<Occurrence> found(
      String function, String text, String pattern, long position, String parameters) {
    checkPositive(function, "position", position);
    if (!parameters.matches("[ceip]*")) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "%s takes the parameters c, i, e and p, not '%s'.".formatted(function, parameters),
          null);
    }
    boolean within = position - 1 <= text.codePointCount(0, text.length());
    return within
        ? RegularExpression.of(pattern, parameters)
            .occurrences(text, text.offsetByCodePoints(0, (int) position - 1))
            .stream()
            .filter(each -> !isWithinCharacter(text, each))
            .toList()
        : List.of();
  }

  /** What is empty matches between the two halves of a character beyond U+FFFF as well. */
  private static boolean isWithinCharacter(String text, Occurrence occurrence) {
    int start = occurrence.start();
    return start == occurrence.end()
        && start > 0
        && start < text.length()
        && Character.isSurrogatePair(text.charAt(start - 1), text.charAt(start));
  }

  private static void checkPositive(String function, String what, long number) {
    if (number <= 0) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "%s takes the %s %d: it is counted from 1.".formatted(function, what, number),
          null);
    }
  }
}
