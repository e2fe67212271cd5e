package io.redshiftrestore.config;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The syntax of a JDBC URL: {@code jdbc:redshift-restore:region=us-east-1;profile=audit}.
 *
 * <p>After the prefix, {@code //} and {@code ?} may follow. Pairs are separated by {@code ;} or
 * {@code &}. A value that holds one of these, or blanks at its ends, stands in single or double
 * quotes, and a quote within is doubled. Nothing is percent-decoded. Safe for use by several
 * threads.
 */
public final class ConnectionUrl {
  /** What every URL of this driver begins with, in any case. */
  public static final String PREFIX = "jdbc:redshift-restore:";

  private ConnectionUrl() {}

  /** Returns whether the URL is this driver's to open, whatever stands after the prefix. */
  public static boolean accepts(@Nullable String url) {
    return url != null && url.regionMatches(true, 0, PREFIX, 0, PREFIX.length());
  }

  /**
   * Reads a URL and the properties beside it; where both give a value, the URL's holds. A name that
   * no property has is an error in the URL; beside it, where pools and tools put what every driver
   * might know, it is worth a warning.
   *
   * @return what was given, without defaults
   * @throws ConfigException if the URL is malformed or names an unknown property, a property is
   *     given twice in one place with different values, or a value is not of its property's type
   */
  public static GivenProperties parse(String url, Properties properties) {
    Map<ConnectionProperty, String> values = new EnumMap<>(ConnectionProperty.class);
    List<String> warnings = new ArrayList<>();
    values.putAll(fromProperties(properties, warnings));
    values.putAll(fromUrl(url));
    return new GivenProperties(values, warnings);
  }

  /**
   * Makes a URL fit to be shown: the value of each secret becomes {@code ***}.
   *
   * @return the URL so changed, or the prefix alone where it is not certain what is secret
   */
  public static String redacted(String url) {
    try {
      StringBuilder shown = new StringBuilder(url);
      List<UrlPair> pairs = pairs(url);
      // From the last to the first, so that the positions of those before stay right.
      for (int i = pairs.size() - 1; i >= 0; i--) {
        UrlPair pair = pairs.get(i);
        Optional<ConnectionProperty> property = ConnectionProperty.byName(pair.name());
        if (property.isEmpty() || holdsPassword(property.get(), pair)) {
          return PREFIX;
        }
        if (property.get().isSecret() && !pair.value().isEmpty()) {
          shown.replace(pair.start(), pair.end(), Redaction.MASK);
        }
      }
      return shown.toString();
    } catch (ConfigException malformed) {
      return PREFIX;
    }
  }

  // Such an endpoint is refused, but the URL that holds it may have to be shown for that reason.
  private static boolean holdsPassword(ConnectionProperty property, UrlPair pair) {
    return property == ConnectionProperty.ENDPOINT && pair.value().contains("@");
  }

  private static Map<ConnectionProperty, String> fromUrl(String url) {
    PropertyCollector given = new PropertyCollector("the URL");
    boolean afterBareSecret = false;
    for (UrlPair pair : pairs(url)) {
      Optional<ConnectionProperty> property = ConnectionProperty.byName(pair.name());
      if (property.isEmpty()) {
        throw afterBareSecret
            ? UnknownName.afterSecret(pair.name(), pair.place())
            : UnknownName.shown(pair.name(), pair.place());
      }
      given.add(property.get(), pair.value());
      afterBareSecret |= property.get().isSecret() && !pair.quoted();
    }
    return given.values();
  }

  private static List<UrlPair> pairs(String url) {
    if (!accepts(url)) {
      throw ConfigException.invalid("The URL must begin with " + PREFIX + ".");
    }
    int position = PREFIX.length();
    position += url.startsWith("//", position) ? 2 : 0;
    position += url.startsWith("?", position) ? 1 : 0;
    List<UrlPair> pairs = PairReader.read(url, position);
    pairs.forEach(UrlPair::requireOneValue);
    return pairs;
  }

  private static Map<ConnectionProperty, String> fromProperties(
      Properties properties, List<String> warnings) {
    PropertyCollector given = new PropertyCollector("the connection properties");
    // stringPropertyNames reaches the defaults, but leaves out values that are not strings.
    Set<String> names = new TreeSet<>(properties.stringPropertyNames());
    for (Object key : properties.keySet()) {
      names.add(String.valueOf(key));
    }
    for (String name : names) {
      Object own = properties.get(name);
      if (ConnectionProperty.byName(name.strip()).isPresent()) {
        given.add(name, own == null ? properties.getProperty(name) : own);
      } else {
        warnings.add(UnknownName.ignored(name.strip()));
      }
    }
    return given.values();
  }
}
