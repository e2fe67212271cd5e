package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.restore.Restore;
import io.redshiftrestore.cli.restore.RestoreText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A restore as lines with a bar.
 *
 * @param width the columns of a line
 */
record BarText(int width) {

  private static final int SHORTEST_BAR = 10;
  private static final int LONGEST_BAR = 40;
  private static final int PERCENT = 8;

  /** Returns two lines: what is restored and how far it is, and the numbers. */
  List<String> of(Restore restore) {
    int bar = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, width / 3));
    int name = Math.max(1, width - bar - PERCENT - 3);
    return List.of(
        cut(padded(RestoreText.name(restore), name) + " " + bar(restore, bar) + percent(restore)),
        cut("  " + (restore.runs() ? running(restore) : ended(restore))));
  }

  private static String bar(Restore restore, int length) {
    Double percent = restore.percent();
    int full = percent == null ? 0 : (int) (percent / 100 * length);
    return "█".repeat(full) + "░".repeat(length - full) + " ";
  }

  private static String percent(Restore restore) {
    return String.format("%" + PERCENT + "s", RestoreText.percent(restore));
  }

  private static String running(Restore restore) {
    return "%s, %s, %s, for %s, ends %s"
        .formatted(
            RestoreText.line(restore.status()),
            RestoreText.amount(restore),
            RestoreText.speed(restore),
            RestoreText.elapsed(restore),
            RestoreText.time(restore.estimatedEnd()));
  }

  private static String ended(Restore restore) {
    @Nullable String message = restore.message();
    return RestoreText.line(restore.status())
        + (message == null
            ? ", " + RestoreText.amount(restore)
            : ": " + RestoreText.line(message));
  }

  private static String padded(String text, int length) {
    String cut = cut(text, length);
    return cut + " ".repeat(length - cut.codePointCount(0, cut.length()));
  }

  /** Returns a text that fits into one line. */
  String cut(String text) {
    return cut(text, width);
  }

  private static String cut(String text, int length) {
    return text.codePointCount(0, text.length()) <= length
        ? text
        : text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }
}
