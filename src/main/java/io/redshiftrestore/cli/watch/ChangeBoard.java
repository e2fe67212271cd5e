package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.restore.Restore;
import io.redshiftrestore.cli.restore.RestoreText;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Prints a line for each change of a status: for logs, and wherever nothing can be drawn. */
final class ChangeBoard implements Board {

  private final PrintStream out;
  private final Map<String, String> statuses = new HashMap<>();

  ChangeBoard(PrintStream out) {
    this.out = out;
  }

  @Override
  public void show(List<Restore> restores, Instant now, Duration next) {
    for (Restore restore : restores) {
      if (!restore.status().equals(statuses.put(restore.id(), restore.status()))) {
        out.println(line(restore, now));
      }
    }
    out.flush();
  }

  private static String line(Restore restore, Instant now) {
    return RestoreText.time(now)
        + "  "
        + RestoreText.line(restore.id())
        + "  "
        + RestoreText.line(restore.status())
        + "  "
        + RestoreText.name(restore)
        + detail(restore);
  }

  private static String detail(Restore restore) {
    String message = restore.message();
    if (message != null) {
      return ": " + RestoreText.line(message);
    }
    return restore.percent() == null
        ? ""
        : ", " + RestoreText.amount(restore) + ", " + RestoreText.percent(restore);
  }

  @Override
  public void say(String sentence) {
    out.println(RestoreText.line(sentence));
    out.flush();
  }

  @Override
  public void end(String sentence) {
    say(sentence);
  }
}
