package io.redshiftrestore.cli.output;

import org.jline.utils.WCWidth;

/** How many columns of a terminal a text takes: two for most East Asian characters and emoji. */
public final class DisplayWidth {

  private DisplayWidth() {}

  /** Returns the width of a line. */
  public static int of(String line) {
    return line.codePoints().map(DisplayWidth::of).sum();
  }

  /** Returns the width of a character; 0 for those that join the one before. */
  static int of(int codePoint) {
    return codePoint < 0x7f ? 1 : Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** Returns the width of the longest line. */
  static int ofLongestLine(String text) {
    return text.lines().mapToInt(DisplayWidth::of).max().orElse(0);
  }

  /** Returns the line with blanks behind it, or before it, up to that width. */
  public static String padded(String line, int width, boolean right) {
    String blanks = " ".repeat(Math.max(0, width - of(line)));
    return right ? blanks + line : line + blanks;
  }

  /** Returns where in the line that width is reached, at least behind its first character. */
  public static int end(String line, int width) {
    int taken = 0;
    int end = 0;
    while (end < line.length()) {
      int codePoint = line.codePointAt(end);
      taken += of(codePoint);
      if (taken > width && end > 0) {
        return end;
      }
      end += Character.charCount(codePoint);
    }
    return end;
  }
}
