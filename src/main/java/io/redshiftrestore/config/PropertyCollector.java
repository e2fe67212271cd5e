package io.redshiftrestore.config;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the named values of one place, such as the URL. Not thread-safe. */
final class PropertyCollector {
  private final String place;
  private final Map<ConnectionProperty, String> values = new EnumMap<>(ConnectionProperty.class);

  /**
   * Starts empty.
   *
   * @param place where the values stand, as words that follow "in"
   */
  PropertyCollector(String place) {
    this.place = place;
  }

  /**
   * Adds a value; a blank one counts as none.
   *
   * @throws ConfigException if another value of the property was added before
   */
  void add(ConnectionProperty property, String value) {
    if (value.isBlank()) {
      return;
    }
    String earlier = values.putIfAbsent(property, value);
    if (earlier != null && !earlier.equals(value)) {
      throw ConfigException.invalid(
          property.namesInWords()
              + " is given twice in "
              + place
              + " with different values; keep one.");
    }
  }

  /**
   * Adds what a program supplied: text, or a number, boolean or the like; null counts as none.
   *
   * @throws ConfigException if no property has that name, the value is made of several values, or
   *     another value of the property was added before
   */
  void add(String name, @Nullable Object value) {
    ConnectionProperty property =
        ConnectionProperty.byName(name.strip())
            .orElseThrow(() -> UnknownName.shown(name.strip(), place));
    if (value == null) {
      return;
    }
    if (value instanceof Iterable<?> || value instanceof Map<?, ?> || value.getClass().isArray()) {
      throw ConfigException.invalid(
          property.propertyName() + " in " + place + " must be one value, not several.");
    }
    add(property, String.valueOf(value).strip());
  }

  /** Returns the values added so far, none of them blank. */
  Map<ConnectionProperty, String> values() {
    return Collections.unmodifiableMap(values);
  }
}
