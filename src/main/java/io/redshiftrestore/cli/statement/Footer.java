package io.redshiftrestore.cli.statement;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What there is to say of an answer.
 *
 * @param rows how many rows it has
 * @param cost what it took, if the reader has to know
 * @param origin where it comes from, if not from AWS
 */
record Footer(long rows, Optional<Cost> cost, Optional<String> origin) {

  /**
   * What an answer took.
   *
   * @param calls how many API calls were made
   * @param time how long it took
   */
  record Cost(long calls, Duration time) {}

  @Override
  public String toString() {
    return "("
        + counted(rows, "row")
        + cost.map(taken -> ", " + counted(taken.calls(), "call") + ", " + seconds(taken.time()))
            .orElse("")
        + origin.map(text -> "; " + text).orElse("")
        + ")";
  }

  private static String counted(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1e3);
  }
}
