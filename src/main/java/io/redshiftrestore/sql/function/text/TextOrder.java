package io.redshiftrestore.sql.function.text;

/** Compares texts as {@code <} and ORDER BY do. */
public final class TextOrder {

  private TextOrder() {}

  /** Returns 1 if a text comes after the other, -1 if it comes before it, and otherwise 0. */
  public static int compare(String text, String other) {
    return Integer.signum(text.compareTo(other));
  }
}
