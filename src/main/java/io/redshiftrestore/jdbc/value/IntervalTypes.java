package io.redshiftrestore.jdbc.value;

import java.util.regex.Pattern;

/** The types of intervals, which JDBC has no codes for, by the names that the engine gives them. */
public final class IntervalTypes {

  private static final Pattern OF_DAYS = Pattern.compile("DAY|HOUR|MINUTE|SECOND");

  private IntervalTypes() {}

  public static boolean isInterval(String typeName) {
    return typeName.startsWith("INTERVAL");
  }

  /** Returns whether a type of intervals is of days and what is shorter, and not of months. */
  public static boolean isOfDays(String typeName) {
    return OF_DAYS.matcher(typeName).find();
  }
}
