package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.output.DisplayWidth;
import io.redshiftrestore.cli.restore.Restore;
import io.redshiftrestore.cli.restore.RestoreText;
import java.time.Instant;
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
  List<String> of(Restore restore, Instant now) {
    int bar = Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, width / 3));
    int name = Math.max(1, width - bar - PERCENT - 3);
    return List.of(
        cut(padded(RestoreText.name(restore), name) + " " + bar(restore, bar) + percent(restore)),
        cut("  " + (restore.runs() ? running(restore, now) : ended(restore))));
  }

  private static String bar(Restore restore, int length) {
    Double percent = restore.percent();
    int full = percent == null ? 0 : (int) (percent / 100 * length);
    return "█".repeat(full) + "░".repeat(length - full) + " ";
  }

  private static String percent(Restore restore) {
    return String.format("%" + PERCENT + "s", RestoreText.percent(restore));
  }

  private static String running(Restore restore, Instant now) {
    return "%s, %s, %s, for %s, %s"
        .formatted(
            RestoreText.line(restore.status()),
            RestoreText.amount(restore),
            RestoreText.speed(restore),
            RestoreText.elapsed(restore),
            restore.estimatedEnd() == null
                ? "end unknown"
                : "ends " + RestoreText.time(restore.estimatedEnd(), now));
  }

  private static String ended(Restore restore) {
    @Nullable String message = restore.message();
    return RestoreText.line(restore.status())
        + (message == null ? ", " + RestoreText.amount(restore) : ": " + RestoreText.line(message));
  }

  private static String padded(String text, int length) {
    return DisplayWidth.padded(cut(text, length), length, false);
  }

  /** Returns a text that fits into one line. */
  String cut(String text) {
    return cut(text, width);
  }

  private static String cut(String text, int length) {
    return DisplayWidth.of(text) <= length
        ? text
        : text.substring(0, DisplayWidth.end(text, length - 1)) + "…";
  }
}
