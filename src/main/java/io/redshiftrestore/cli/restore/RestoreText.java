package io.redshiftrestore.cli.restore;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is said of a restore, in words and numbers on one line. */
public final class RestoreText {

  /** What stands for what AWS gives no number for. */
  public static final String UNKNOWN = "unknown";

  /** Controls, line ends among them, and what turns the direction of all that follows. */
  private static final Pattern CONTROL =
      Pattern.compile("[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]+");

  /** The length of a date with the blank behind it. */
  private static final int DATE = 11;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private RestoreText() {}

  /** Returns a text with nothing in it that could leave its line. */
  public static String line(String text) {
    return CONTROL.matcher(text).replaceAll(" ").strip();
  }

  /** Returns a time in UTC, to the second. */
  public static String time(@Nullable Instant time) {
    return time == null ? UNKNOWN : TIME.format(time);
  }

  /** Returns a time in UTC, to the second; without its date if that is the date of another. */
  public static String time(@Nullable Instant time, Instant today) {
    String text = time(time);
    String date = time(today).substring(0, DATE);
    return text.startsWith(date) ? text.substring(DATE) : text;
  }

  /** Returns what is restored into what; the request's id where AWS does not say. */
  public static String name(Restore restore) {
    String name = restore.source() + " -> " + restore.target();
    return line(name.equals("? -> ?") ? restore.id() : name);
  }

  /** Returns the restored part, rounded down lest an unfinished restore shows 100.0 %. */
  public static String percent(Restore restore) {
    Double percent = restore.percent();
    return percent == null ? UNKNOWN : number("%.1f %%", Math.floor(percent * 10) / 10);
  }

  /** Returns the amounts. */
  public static String amount(Restore restore) {
    return restore.megaBytes() == null && restore.totalMegaBytes() == null
        ? "no amount yet"
        : count(restore.megaBytes()) + " of " + count(restore.totalMegaBytes()) + " MB";
  }

  private static String count(@Nullable Long megaBytes) {
    return megaBytes == null ? UNKNOWN : number("%,d", megaBytes);
  }

  /** Returns the speed. */
  public static String speed(Restore restore) {
    Double speed = restore.megaBytesPerSecond();
    return speed == null ? "no speed yet" : number("%,.1f MB/s", speed);
  }

  /** Returns how long ago the restore was requested. */
  public static String elapsed(Restore restore) {
    Long seconds = restore.elapsedSeconds();
    return seconds == null ? UNKNOWN : DurationText.of(Duration.ofSeconds(seconds));
  }

  /** Returns how many restores have which status, such as {@code 2 FAILED, 9 SUCCEEDED}. */
  public static String counts(Collection<Restore> restores) {
    return restores.stream()
        .collect(Collectors.groupingBy(Restore::status, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .map(RestoreText::count)
        .collect(Collectors.joining(", "));
  }

  private static String count(Map.Entry<String, Long> status) {
    return status.getValue() + " " + line(status.getKey());
  }

  private static String number(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
