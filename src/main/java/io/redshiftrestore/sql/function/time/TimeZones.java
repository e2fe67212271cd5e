package io.redshiftrestore.sql.function.time;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Time zones by name, abbreviation or offset, and clocks moved from one to another. */
public final class TimeZones {

  /** The tz database's names, by themselves in lower case. */
  private static final Map<String, String> NAMES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(name -> !name.startsWith("SystemV"))
          .collect(
              Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

  /** Names of the tz database that stand for rules with daylight saving, not for one offset. */
  private static final Set<String> WITH_RULES = Set.of("cet", "eet", "met", "wet");

  /** Abbreviations stand for one offset, in summer and winter, as in PostgreSQL's default set. */
  private static final Map<String, ZoneOffset> ABBREVIATIONS =
      Map.ofEntries(
          Map.entry("utc", ZoneOffset.UTC),
          Map.entry("gmt", ZoneOffset.UTC),
          Map.entry("z", ZoneOffset.UTC),
          Map.entry("zulu", ZoneOffset.UTC),
          Map.entry("ut", ZoneOffset.UTC),
          Map.entry("est", ZoneOffset.ofHours(-5)),
          Map.entry("edt", ZoneOffset.ofHours(-4)),
          Map.entry("cst", ZoneOffset.ofHours(-6)),
          Map.entry("cdt", ZoneOffset.ofHours(-5)),
          Map.entry("mst", ZoneOffset.ofHours(-7)),
          Map.entry("mdt", ZoneOffset.ofHours(-6)),
          Map.entry("pst", ZoneOffset.ofHours(-8)),
          Map.entry("pdt", ZoneOffset.ofHours(-7)),
          Map.entry("akst", ZoneOffset.ofHours(-9)),
          Map.entry("akdt", ZoneOffset.ofHours(-8)),
          Map.entry("hst", ZoneOffset.ofHours(-10)),
          Map.entry("ast", ZoneOffset.ofHours(-4)),
          Map.entry("adt", ZoneOffset.ofHours(-3)),
          Map.entry("nst", ZoneOffset.ofHoursMinutes(-3, -30)),
          Map.entry("ndt", ZoneOffset.ofHoursMinutes(-2, -30)),
          Map.entry("wet", ZoneOffset.UTC),
          Map.entry("west", ZoneOffset.ofHours(1)),
          Map.entry("bst", ZoneOffset.ofHours(1)),
          Map.entry("cet", ZoneOffset.ofHours(1)),
          Map.entry("cest", ZoneOffset.ofHours(2)),
          Map.entry("met", ZoneOffset.ofHours(1)),
          Map.entry("mest", ZoneOffset.ofHours(2)),
          Map.entry("eet", ZoneOffset.ofHours(2)),
          Map.entry("eest", ZoneOffset.ofHours(3)),
          Map.entry("msk", ZoneOffset.ofHours(3)),
          Map.entry("ist", ZoneOffset.ofHours(2)),
          Map.entry("hkt", ZoneOffset.ofHours(8)),
          Map.entry("sgt", ZoneOffset.ofHours(8)),
          Map.entry("kst", ZoneOffset.ofHours(9)),
          Map.entry("jst", ZoneOffset.ofHours(9)),
          Map.entry("awst", ZoneOffset.ofHours(8)),
          Map.entry("acst", ZoneOffset.ofHoursMinutes(9, 30)),
          Map.entry("acdt", ZoneOffset.ofHoursMinutes(10, 30)),
          Map.entry("aest", ZoneOffset.ofHours(10)),
          Map.entry("aedt", ZoneOffset.ofHours(11)),
          Map.entry("nzst", ZoneOffset.ofHours(12)),
          Map.entry("nzdt", ZoneOffset.ofHours(13)));

  /** An offset with or without an abbreviation of its own before it. */
  private static final Pattern OFFSET =
      Pattern.compile("(?:[A-Za-z]+ *)?(?<sign>[+-])?(?<hours>\\d{1,2})(?::?(?<minutes>\\d{2}))?");

  private TimeZones() {}

  /** Returns what a clock in another zone shows at the time: {@code CONVERT_TIMEZONE}. */
  public static long convert(String from, String to, long clock) {
    return toClock(to, toInstant(from, clock));
  }

  /** Returns the instant at which a clock in the zone shows the time. */
  public static long toInstant(String zone, long clock) {
    return instant(Clock.of(clock), posix(zone));
  }

  /** Returns what a clock in the zone shows at an instant. */
  public static long toClock(String zone, long instant) {
    return Clock.millis(LocalDateTime.ofInstant(Instant.ofEpochMilli(instant), posix(zone)));
  }

  /**
   * A clock put forward skips times, which are then counted from before; back, the later counts.
   */
  static long instant(LocalDateTime clock, ZoneId zone) {
    return clock.atZone(zone).withLaterOffsetAtOverlap().toInstant().toEpochMilli();
  }

  /** Returns a zone as functions name it: an offset counts westwards, as POSIX has it. */
  private static ZoneId posix(String name) {
    return named(name)
        .or(() -> offset(name, -1))
        .orElseThrow(
            () ->
                new StateException(
                    SqlState.BAD_VALUE,
                    "'"
                        + name
                        + "' is not a time zone; use a name such as 'Europe/Berlin' or 'UTC'.",
                    null));
  }

  /** Returns a zone as it stands in a time: an offset counts eastwards, as ISO 8601 has it. */
  static ZoneId iso(String name) {
    return named(name)
        .or(() -> offset(name, 1))
        .orElseThrow(() -> new DateTimeException("No zone: " + name));
  }

  private static Optional<ZoneId> named(String name) {
    String lower = name.strip().toLowerCase(Locale.ROOT);
    ZoneOffset offset = WITH_RULES.contains(lower) ? null : ABBREVIATIONS.get(lower);
    if (offset != null) {
      return Optional.of(offset);
    }
    return Optional.ofNullable(NAMES.get(lower)).map(ZoneId::of);
  }

  private static Optional<ZoneId> offset(String name, int direction) {
    Matcher matcher = OFFSET.matcher(name.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int minutes =
        Integer.parseInt(matcher.group("hours")) * 60
            + (matcher.group("minutes") == null ? 0 : Integer.parseInt(matcher.group("minutes")));
    if (minutes > 18 * 60) {
      return Optional.empty();
    }
    int east = direction * ("-".equals(matcher.group("sign")) ? -minutes : minutes);
    return Optional.of(ZoneOffset.ofTotalSeconds(east * 60));
  }
}
