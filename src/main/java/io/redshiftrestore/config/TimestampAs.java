package io.redshiftrestore.config;

import java.util.Locale;

/** What a {@link java.sql.Timestamp} stands for where a program hands over no calendar. */
public enum TimestampAs {
  /** The date and time that it prints, which is what the column shows: JDBC's usual way. */
  CLOCK,
  /** A point in time, which the column shows in UTC. */
  INSTANT;

  static TimestampAs parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
