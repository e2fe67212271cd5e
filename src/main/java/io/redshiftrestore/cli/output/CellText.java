package io.redshiftrestore.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Makes any text fit to stand in a table on a terminal. */
final class CellText {

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n]]");

  private CellText() {}

  /**
   * Returns the text with its line ends made one kind, and its other control characters, which
   * could move the cursor, written as escapes.
   */
  static String of(String text) {
    return CONTROL
        .matcher(LINE_END.matcher(text).replaceAll("\n"))
        .replaceAll(
            control ->
                control.group().equals("\t")
                    ? "  "
                    : String.format("\\\\x%02X", (int) control.group().charAt(0)));
  }

  /** Returns the number of characters in the longest line. */
  static int width(String text) {
    return text.lines().mapToInt(String::length).max().orElse(0);
  }

  /** Returns the text with no line longer than that, broken at a blank where there is one. */
  static String wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String rest = line;
      while (rest.length() > width) {
        int end = lineEnd(rest, width);
        lines.add(rest.substring(0, end).stripTrailing());
        rest = rest.substring(end).stripLeading();
      }
      lines.add(rest);
    }
    return String.join("\n", lines);
  }

  private static int lineEnd(String line, int width) {
    int blank = line.lastIndexOf(' ', width);
    if (blank > 0 && !line.substring(0, blank).isBlank()) {
      return blank;
    }
    return Character.isSurrogatePair(line.charAt(width - 1), line.charAt(width))
        ? width - 1
        : width;
  }
}
