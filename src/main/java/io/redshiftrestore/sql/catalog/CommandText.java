package io.redshiftrestore.sql.catalog;

import java.util.regex.Pattern;

/** The words of a statement that is a command, without what may stand around them. */
final class CommandText {

  private static final Pattern BEFORE =
      Pattern.compile("\\A(?:[\\s\\uFEFF]|--[^\\r\\n]*+|/\\*(?s:.*?)\\*/)++");
  private static final Pattern AFTER = Pattern.compile("[\\s;]++\\z");

  private CommandText() {}

  static String of(String sql) {
    return AFTER.matcher(BEFORE.matcher(sql).replaceFirst("")).replaceFirst("");
  }
}
