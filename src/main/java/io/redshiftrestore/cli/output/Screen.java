package io.redshiftrestore.cli.output;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The size of a terminal.
 *
 * @param height its lines, at least 1
 * @param width the columns of a line, at least 1
 */
public record Screen(int height, int width) {

  private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,4}) ([1-9]\\d{0,4})");

  /** Checks the size. */
  public Screen {
    if (height < 1 || width < 1) {
      throw new IllegalArgumentException(height + " x " + width);
    }
  }

  /** Reads a size as {@code stty size} tells it; empty if it is none. */
  static Optional<Screen> parse(String size) {
    Matcher numbers = SIZE.matcher(size);
    return numbers.matches()
        ? Optional.of(
            new Screen(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2))))
        : Optional.empty();
  }
}
