package io.redshiftrestore.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Makes any text fit to stand in a table on a terminal. */
final class CellText {

  private static final Pattern LINE_END = Pattern.compile("\\R");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  /** Controls, and what turns the direction of all that follows. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u202a-\\u202e\\u2066-\\u2069&&[^\\n]]");

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

  /** Returns the width of the longest part that cannot be broken at a blank. */
  static int longestWord(String text) {
    return Arrays.stream(BLANKS.split(text, -1)).mapToInt(DisplayWidth::of).max().orElse(0);
  }

  /** Returns the text in lines no wider than that, broken at a blank where there is one. */
  static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String rest = line;
      while (DisplayWidth.of(rest) > width) {
        int end = lineEnd(rest, width);
        lines.add(rest.substring(0, end).stripTrailing());
        rest = rest.substring(end).stripLeading();
      }
      lines.add(rest);
    }
    return lines;
  }

  private static int lineEnd(String line, int width) {
    int end = DisplayWidth.end(line, width);
    int blank = line.lastIndexOf(' ', end);
    return blank > 0 && !line.substring(0, blank).isBlank() ? blank : end;
  }
}
