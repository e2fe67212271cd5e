package io.redshiftrestore.config;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What is said about a name that no property has. */
final class UnknownName {
  /** Long enough for any property of ours or of Calcite, too short for an AWS secret key. */
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,31}");

  private static final String IGNORED =
      " in the connection properties is not a property of this driver and is ignored";

  private UnknownName() {}

  /** Refuses a name that may be shown, unless it looks like something other than a name. */
  static ConfigException shown(String name, String place) {
    return PLAIN_WORD.matcher(name).matches()
        ? ConfigException.invalid(
            "'" + name + "' in " + place + " is not a property; " + advice(name))
        : ConfigException.invalid("A name in " + place + " is not a property; " + advice(name));
  }

  /** Refuses a name that follows an unquoted secret, and so may be a piece of it. */
  static ConfigException afterSecret(String name, String place) {
    return ConfigException.invalid(
        "A name in "
            + place
            + " is not a property; if it belongs to the secret before it, put that in quotes;"
            + " otherwise "
            + advice(name));
  }

  /** Returns the warning of a name beside the URL, which is of no use. */
  static String ignored(String name) {
    String shown = PLAIN_WORD.matcher(name).matches() ? "'" + name + "'" : "A name";
    return ClosestName.to(name, ConnectionProperty.allNames())
        .map(nearest -> "; did you mean " + nearest + "?")
        .map(question -> shown + IGNORED + question)
        .orElse(shown + IGNORED + ".");
  }

  private static String advice(String name) {
    return ClosestName.to(name, ConnectionProperty.allNames())
        .map(nearest -> "did you mean " + nearest + "?")
        .orElseGet(() -> "the properties are " + propertyNames() + ".");
  }

  private static String propertyNames() {
    return Arrays.stream(ConnectionProperty.values())
        .map(ConnectionProperty::propertyName)
        .collect(Collectors.joining(", "));
  }
}
