package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.DUALSTACK;
import static io.redshiftrestore.config.ConnectionProperty.ENDPOINT;
import static io.redshiftrestore.config.ConnectionProperty.FIPS;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Where requests go; immutable.
 *
 * @param override the URI to use instead of the region's endpoint, or empty
 * @param fips whether the region's FIPS endpoint is used
 * @param dualstack whether the region's dual-stack endpoint is used
 */
public record Endpoint(Optional<URI> override, boolean fips, boolean dualstack) {

  /** The region's own endpoint, of the common kind. */
  public static final Endpoint OF_REGION = new Endpoint(Optional.empty(), false, false);

  /**
   * Checks that the URI can be called and is not mixed with the choice of a region's endpoint.
   *
   * @throws ConfigException if it cannot, or is
   */
  public Endpoint {
    if (override.filter(uri -> !isCallable(uri)).isPresent()) {
      throw unusable();
    }
    if (override.isPresent() && (fips || dualstack)) {
      throw ConfigException.invalid(
          "endpoint replaces the region's own endpoints, so fips and dualstack cannot be true with"
              + " it; remove one or the other.");
    }
  }

  static Endpoint from(GivenProperties settings) {
    return new Endpoint(
        settings.text(ENDPOINT).map(Endpoint::parse),
        settings.flag(FIPS),
        settings.flag(DUALSTACK));
  }

  private static URI parse(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException e) {
      // Its message repeats the text, which may hold a password.
      throw unusable();
    }
  }

  private static boolean isCallable(URI uri) {
    String scheme = uri.getScheme();
    return ("http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme))
        && uri.getHost() != null
        && uri.getPort() <= 65_535
        && uri.getRawUserInfo() == null
        && uri.getRawQuery() == null
        && uri.getRawFragment() == null;
  }

  private static ConfigException unusable() {
    return ConfigException.invalid(
        "endpoint must be an absolute http or https URI with a host, and without a user, query or"
            + " fragment, such as http://localhost:5000.");
  }
}
