package io.redshiftrestore.cli.watch;

import io.redshiftrestore.cli.output.Screen;
import io.redshiftrestore.cli.restore.DurationText;
import io.redshiftrestore.cli.restore.Restore;
import io.redshiftrestore.cli.restore.RestoreText;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Draws a bar for each restore, over those drawn before. */
final class BarBoard implements Board {

  private final PrintStream out;
  private final int height;
  private final BarText text;
  private int drawn;

  /**
   * Creates a board on a terminal.
   *
   * @param screen its size
   */
  BarBoard(PrintStream out, Screen screen) {
    this.out = out;
    this.height = screen.height();
    this.text = new BarText(screen.width());
  }

  @Override
  public void show(List<Restore> restores, Instant now, Duration next) {
    erase(drawn);
    List<String> lines = lines(restores, now, next);
    lines.forEach(out::println);
    out.flush();
    drawn = lines.size();
  }

  /** Those that run come first, so that no ended one takes their place on a small terminal. */
  private List<String> lines(List<Restore> restores, Instant now, Duration next) {
    List<Restore> runningFirst =
        restores.stream().sorted(Comparator.comparing(restore -> !restore.runs())).toList();
    List<String> lines = new ArrayList<>();
    int shown = 0;
    for (Restore restore : runningFirst) {
      List<String> bar = text.of(restore, now);
      if (lines.size() + bar.size() > height - 3) {
        break;
      }
      lines.addAll(bar);
      shown++;
    }
    if (shown < restores.size()) {
      lines.add(text.cut("… and " + (restores.size() - shown) + " more"));
    }
    lines.add(
        text.cut(
            "%s: %s; next look in %s"
                .formatted(
                    RestoreText.time(now, now),
                    RestoreText.counts(restores),
                    DurationText.of(next))));
    return lines;
  }

  @Override
  public void say(String sentence) {
    erase(drawn);
    out.println(RestoreText.line(sentence));
    out.flush();
  }

  /** The last line tells of the next look, and there is none. */
  @Override
  public void end(String sentence) {
    erase(Math.min(drawn, 1));
    out.println(RestoreText.line(sentence));
    out.flush();
  }

  /** Moves the cursor back by so many of the lines drawn last, and erases all from there on. */
  private void erase(int lines) {
    if (lines > 0) {
      out.print("\u001b[" + lines + "A\u001b[J");
    }
    drawn = 0;
  }
}
