package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.MAX_ITEMS;
import static io.redshiftrestore.config.ConnectionProperty.STARTING_TOKEN;

import java.util.Set;

/**
 * The one list of what is documented and parsed but does not work yet.
 *
 * <p>Whoever makes one of these work takes it off the list here, and nowhere else.
 */
final class NotYetSupported {
  private static final Set<ConnectionProperty> PROPERTIES = Set.of(MAX_ITEMS, STARTING_TOKEN);

  private NotYetSupported() {}

  static boolean includes(ConnectionProperty property) {
    return PROPERTIES.contains(property);
  }

  /** Fails if the settings ask for something that would otherwise be silently ignored. */
  static void refuse(Settings settings) {
    for (ConnectionProperty property : settings.given()) {
      if (includes(property)) {
        throw ConfigException.notSupportedYet("The property " + property.propertyName());
      }
    }
  }
}
