package io.redshiftrestore.config;

import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The properties that a user gave, each with a value of the property's type; immutable.
 *
 * @param values the value of each property given, none of them blank
 * @param warnings what was given beside them and is of no use, a sentence each
 */
public record GivenProperties(Map<ConnectionProperty, String> values, List<String> warnings) {

  /**
   * Copies the values, leaving out the blank ones, and checks each against its property's type.
   *
   * @throws ConfigException if a value is not of its property's type
   */
  public GivenProperties {
    Map<ConnectionProperty, String> copy = new EnumMap<>(ConnectionProperty.class);
    values.forEach(
        (property, value) -> {
          if (!value.isBlank()) {
            copy.put(property, value);
          }
        });
    copy.forEach(GivenProperties::check);
    values = Collections.unmodifiableMap(copy);
    warnings = List.copyOf(warnings);
  }

  /** Returns the properties that were given, in the order of their declaration. */
  public Set<ConnectionProperty> given() {
    return values.keySet();
  }

  /** Returns the value given or else the property's default, or empty if there is neither. */
  public Optional<String> text(ConnectionProperty property) {
    return Optional.ofNullable(values.get(property)).or(property::defaultValue);
  }

  /**
   * Returns the value as {@link #text}, if it can be shown: none of a secret, and none of an
   * endpoint that holds a user's name and perhaps a password.
   */
  public Optional<String> visible(ConnectionProperty property) {
    return text(property).filter(value -> !isSecret(property, value));
  }

  private static boolean isSecret(ConnectionProperty property, String value) {
    return property.isSecret() || (property == ConnectionProperty.ENDPOINT && value.contains("@"));
  }

  OptionalLong number(ConnectionProperty property) {
    return text(property).stream().mapToLong(Long::parseLong).findFirst();
  }

  Optional<Duration> milliseconds(ConnectionProperty property) {
    return text(property).map(Long::parseLong).map(Duration::ofMillis);
  }

  boolean flag(ConnectionProperty property) {
    return text(property).map(Boolean::parseBoolean).orElse(false);
  }

  // The value itself is never quoted: whoever forgot a separator may have put a secret into it.
  private static void check(ConnectionProperty property, String value) {
    if (!property.type().accepts(value)) {
      throw ConfigException.invalid(
          property.propertyName() + " must be " + property.type().expectation() + ".");
    }
  }

  /** Returns the settings with {@code ***} for every secret. */
  @Override
  public String toString() {
    return values.entrySet().stream()
        .map(entry -> entry.getKey().propertyName() + "=" + shown(entry.getKey(), entry.getValue()))
        .collect(Collectors.joining(", ", "Settings[", "]"));
  }

  private static String shown(ConnectionProperty property, String value) {
    return isSecret(property, value) ? Redaction.MASK : value;
  }
}
