package io.redshiftrestore.config;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One {@code name=value} of a URL; immutable.
 *
 * @param number its position among the URL's pairs, counted from 1
 * @param name what stands before the first equals sign, without blanks around it
 * @param value what stands after it, without quotes or blanks around it
 * @param quoted whether the value stood in quotes
 * @param start where the value begins in the URL, its quotes included
 * @param end where the value ends in the URL
 */
record UrlPair(int number, String name, String value, boolean quoted, int start, int end) {
  private static final Pattern ANOTHER_PAIR = pairOf(ConnectionProperty.values());
  private static final Pattern ANOTHER_SECRET =
      pairOf(
          Arrays.stream(ConnectionProperty.values())
              .filter(ConnectionProperty::isSecret)
              .toArray(ConnectionProperty[]::new));

  /**
   * Fails if another pair seems to have ended up in this one's value, for want of a separator or by
   * a stray quote: a secret in it would be shown as if it were part of this value.
   */
  void requireOneValue() {
    if ((quoted ? ANOTHER_SECRET : ANOTHER_PAIR).matcher(value).find()) {
      throw ConfigException.invalid(
          "The value of "
              + place()
              + " seems to hold another pair; separate pairs with a semicolon, and put a value in"
              + " quotes if the whole of it is meant.");
    }
  }

  /** Returns where the pair stands, without anything that it says. */
  String place() {
    return "pair " + number + " of the URL";
  }

  /** Returns the pair's place only, as even its name may be a piece of a secret. */
  @Override
  public String toString() {
    return place();
  }

  // What follows the equals sign must not be another one: Base64 ends in them, and may spell a
  // name.
  private static Pattern pairOf(ConnectionProperty... properties) {
    String names =
        Arrays.stream(properties)
            .flatMap(ConnectionProperty::names)
            .collect(Collectors.joining("|", "(", ")"));
    return Pattern.compile(
        names + "\\s*=\\s*[^=\\s]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);
  }
}
