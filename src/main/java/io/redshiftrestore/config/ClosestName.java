package io.redshiftrestore.config;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Finds the name that a mistyped one was probably meant to be. */
public final class ClosestName {
  /** Below this, the "nearest" name is a guess that misleads more than it helps. */
  private static final double RESEMBLES = 0.85;

  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private ClosestName() {}

  /**
   * Finds the candidate nearest to what was typed, whatever the case and word separators of both.
   *
   * @return the candidate, or empty if none resembles it
   */
  public static Optional<String> to(String typed, Stream<String> candidates) {
    String wanted = letters(typed);
    return candidates
        .max(Comparator.comparingDouble(candidate -> similarity(wanted, candidate)))
        .filter(candidate -> similarity(wanted, candidate) >= RESEMBLES);
  }

  private static double similarity(String wanted, String candidate) {
    return SIMILARITY.apply(wanted, letters(candidate));
  }

  private static String letters(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }
}
