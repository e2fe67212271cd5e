package io.redshiftrestore.cli.output;

import java.util.Optional;

/**
 * Which of a program's streams are terminals, where a person types and reads.
 *
 * @param in whether standard input is one
 * @param err whether standard error is one
 * @param screen the one that standard output is, if it is one
 */
public record Terminals(boolean in, boolean err, Optional<Screen> screen) {

  /** No person types or reads. */
  public static final Terminals NONE = new Terminals(false, false, Optional.empty());

  /**
   * Returns what the program's starter has found out, as Java cannot: only {@code
   * target/redshift-restore} does so.
   */
  static Terminals ofThisProcess() {
    return new Terminals(
        Boolean.getBoolean("redshiftrestore.terminal.in"),
        Boolean.getBoolean("redshiftrestore.terminal.err"),
        Screen.parse(System.getProperty("redshiftrestore.screen", "")));
  }
}
