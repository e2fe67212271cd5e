package io.redshiftrestore.oracle;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where the two dialects differ and why, and what is done about it: the one list of them. Some are
 * settings of H2; in the others the reference is asked in other words, at each place that names the
 * difference.
 *
 * <p>Everything else must be the same, in text and in answer.
 */
enum Difference {
  /** Calcite puts NULLs last in ascending order; H2 puts them first unless told. */
  ORDER_OF_NULLS("DEFAULT_NULL_ORDERING=HIGH"),

  /** H2's LIKE escapes with a backslash unless told; standard SQL has no escape by default. */
  LIKE_ESCAPE("DEFAULT_ESCAPE="),

  /** H2 takes the JVM's time zone for its own; ours is UTC wherever it runs. */
  TIME_ZONE("TIME ZONE=UTC"),

  /** Calcite averages whole numbers to a whole number; the reference must cut its fraction off. */
  AVERAGE_OF_WHOLE_NUMBERS,

  /** Calcite adds whole numbers up to a BIGINT; H2 to a decimal, whose seventh has a fraction. */
  SUM_OF_WHOLE_NUMBERS,

  /**
   * {@code (NULL, 1) = ('a', 2)} is false in standard SQL, as 1 is not 2. H2 stops at the NULL and
   * calls it unknown, so the reference compares column by column.
   */
  ROWS_WITH_NULL,

  /** H2 has no FULL JOIN: the reference adds to a left join what it lacks. */
  FULL_JOIN,

  /** H2 has no LATERAL: the reference joins. */
  LATERAL;

  private final String setting;

  Difference() {
    this("");
  }

  Difference(String setting) {
    this.setting = setting;
  }

  /** Returns the settings of H2, as its URL takes them. */
  static String settings() {
    return Arrays.stream(values())
        .map(difference -> difference.setting)
        .filter(setting -> !setting.isEmpty())
        .collect(Collectors.joining(";"));
  }
}
