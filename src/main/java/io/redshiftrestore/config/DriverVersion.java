package io.redshiftrestore.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The version of this driver.
 *
 * @param text as the build calls it, such as {@code 1.2.3} or {@code 1.2.3-SNAPSHOT}
 * @param major the first number
 * @param minor the second number
 */
public record DriverVersion(String text, int major, int minor) {

  // Before CURRENT, which needs it.
  private static final Pattern NUMBERS = Pattern.compile("(\\d+)\\.(\\d+)(\\D.*)?");

  /** The version of this build, from the file that the build writes. */
  public static final DriverVersion CURRENT = read("driver.properties");

  /**
   * Reads a version.
   *
   * @throws IllegalArgumentException if the text does not begin with two numbers
   */
  public static DriverVersion parse(String text) {
    Matcher numbers = NUMBERS.matcher(text);
    if (!numbers.matches()) {
      throw new IllegalArgumentException("Not a version: " + text);
    }
    return new DriverVersion(
        text, Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
  }

  private static DriverVersion read(String resource) {
    Properties properties = new Properties();
    try (InputStream file = DriverVersion.class.getResourceAsStream(resource)) {
      if (file == null) {
        throw new IllegalStateException("The build left out " + resource);
      }
      properties.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return parse(properties.getProperty("version", ""));
  }
}
