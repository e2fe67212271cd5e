package io.redshiftrestore.sql.function.text;

import java.util.regex.Pattern;

/** Writes texts so that they can stand in a statement. */
public final class TextQuotes {

  private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_$]*");

  private TextQuotes() {}

  /** Returns a text as an identifier, in double quotes if it needs them. */
  public static String identifier(String text) {
    return PLAIN_NAME.matcher(text).matches() ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Returns a text as a literal, in quotes. */
  public static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }
}
