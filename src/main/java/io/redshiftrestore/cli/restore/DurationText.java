package io.redshiftrestore.cli.restore;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads durations such as {@code 90s}, {@code 10m}, {@code 2h} and {@code 7d}. */
public final class DurationText implements ITypeConverter<Duration> {

  private static final Pattern TEXT = Pattern.compile("([1-9]\\d{0,5})([smhd])");

  @Override
  public Duration convert(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new TypeConversionException(
          "'" + text + "' is not a duration such as 90s, 10m, 2h or 7d");
    }
    long number = Long.parseLong(parts.group(1));
    return switch (parts.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** Returns a duration as people say it, such as {@code 7m 06s}. */
  public static String of(Duration duration) {
    if (duration.compareTo(Duration.ofMinutes(1)) < 0) {
      return duration.toSeconds() + "s";
    } else if (duration.compareTo(Duration.ofHours(1)) < 0) {
      return "%dm %02ds".formatted(duration.toMinutes(), duration.toSecondsPart());
    } else if (duration.compareTo(Duration.ofDays(2)) < 0) {
      return "%dh %02dm".formatted(duration.toHours(), duration.toMinutesPart());
    }
    return "%dd %02dh".formatted(duration.toDays(), duration.toHoursPart());
  }
}
