package io.redshiftrestore.sql.function.time;

import com.google.common.collect.ImmutableList;
import io.redshiftrestore.config.ClosestName;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The parts of a time, with every name and abbreviation by which Redshift knows them. */
public enum DatePart {
  /** A thousand years. */
  MILLENNIUM("millennium", "millennia", "mil", "mils"),
  /** A hundred years. */
  CENTURY("century", "centuries", "c", "cent", "cents"),
  /** Ten years. */
  DECADE("decade", "decades", "dec", "decs"),
  /** A calendar year. */
  YEAR("year", "years", "y", "yr", "yrs"),
  /** The year to which a week of ISO 8601 belongs. */
  ISOYEAR("isoyear"),
  /** Three months. */
  QUARTER("quarter", "quarters", "qtr", "qtrs"),
  /** A calendar month. */
  MONTH("month", "months", "mon", "mons", "mm"),
  /** A week of ISO 8601, which starts on Monday. */
  WEEK("week", "weeks", "w"),
  /** A calendar day. */
  DAY("day", "days", "d"),
  /** The day of the week, from Sunday = 0. */
  DAY_OF_WEEK("dayofweek", "dow", "dw", "weekday"),
  /** The day of the week, from Monday = 1. */
  ISO_DAY_OF_WEEK("isodow"),
  /** The day of the year, from 1. */
  DAY_OF_YEAR("dayofyear", "doy", "dy", "yearday"),
  /** An hour. */
  HOUR("hour", "hours", "h", "hr", "hrs"),
  /** A minute. */
  MINUTE("minute", "minutes", "m", "min", "mins"),
  /** A second. */
  SECOND("second", "seconds", "s", "sec", "secs"),
  /** A thousandth of a second. */
  MILLISECOND(
      "millisecond",
      "milliseconds",
      "ms",
      "msec",
      "msecs",
      "msecond",
      "mseconds",
      "millisec",
      "millisecs",
      "millisecon"),
  /** A millionth of a second. */
  MICROSECOND(
      "microsecond",
      "microseconds",
      "microsec",
      "microsecs",
      "usecond",
      "useconds",
      "us",
      "usec",
      "usecs"),
  /** The seconds since the first of January 1970. */
  EPOCH("epoch"),
  /** How many seconds the clock is ahead of UTC. */
  TIMEZONE("timezone"),
  /** The hours in {@link #TIMEZONE}. */
  TIMEZONE_HOUR("timezone_hour"),
  /** The minutes in {@link #TIMEZONE}, without the hours. */
  TIMEZONE_MINUTE("timezone_minute");

  private static final Map<String, DatePart> BY_NAME = new HashMap<>();

  static {
    Arrays.stream(values()).forEach(part -> part.names.forEach(name -> BY_NAME.put(name, part)));
  }

  private final ImmutableList<String> names;

  DatePart(String... names) {
    this.names = ImmutableList.copyOf(names);
  }

  /** Returns the part of a name or abbreviation, in any case; fails with the names that exist. */
  public static DatePart of(String name) {
    DatePart part = BY_NAME.get(name.strip().toLowerCase(Locale.ROOT));
    if (part == null) {
      throw new StateException(
          SqlState.BAD_VALUE,
          "'"
              + name
              + "' is not a part of a time; "
              + ClosestName.to(
                      name, BY_NAME.keySet().stream().filter(known -> known.length() > 2).sorted())
                  .map("did you mean '%s'?"::formatted)
                  .orElse(
                      "use year, quarter, month, week, day, hour, minute, second, millisecond or"
                          + " another that Redshift knows."),
          null);
    }
    return part;
  }

  /** Returns the part's first name. */
  @Override
  public String toString() {
    return names.get(0);
  }
}
