package io.redshiftrestore.sql.catalog;

import java.util.List;
import java.util.regex.Pattern;

/** The parts of a name that is written as in a statement, such as {@code redshift."x y"}. */
final class RelationName {

  /** A name, in quotes or not. */
  static final String PART = "(?:\"(?:[^\"]|\"\")+\"|[\\w$]+)";

  private static final Pattern PARTS = Pattern.compile(PART);

  private RelationName() {}

  /** Returns the names, without quotes; at least one. */
  static List<String> parts(String text) {
    List<String> parts =
        PARTS.matcher(text).results().map(part -> RelationName.unquoted(part.group())).toList();
    return parts.isEmpty() ? List.of(text) : parts;
  }

  private static String unquoted(String name) {
    return name.startsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
