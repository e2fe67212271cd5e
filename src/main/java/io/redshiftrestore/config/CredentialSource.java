package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.ACCESS_KEY_ID;
import static io.redshiftrestore.config.ConnectionProperty.PROFILE;
import static io.redshiftrestore.config.ConnectionProperty.SECRET_ACCESS_KEY;
import static io.redshiftrestore.config.ConnectionProperty.SESSION_TOKEN;

import java.util.Optional;
import java.util.regex.Pattern;

/** Where a connection's own credentials come from. Immutable. */
public sealed interface CredentialSource {

  /** Wherever the AWS SDK looks by itself: environment, default profile, container, instance. */
  record DefaultChain() implements CredentialSource {}

  /** A named profile of the AWS configuration files. */
  record Profile(String name) implements CredentialSource {}

  /** Keys that the user wrote down. */
  record StaticKeys(String accessKeyId, String secretAccessKey, Optional<String> sessionToken)
      implements CredentialSource {
    /**
     * What an HTTP header can carry. Java's HTTP client repeats a header that it refuses in its
     * exception, so a bad token has to be refused before it becomes one.
     */
    private static final Pattern HEADER_SAFE = Pattern.compile("[\\x21-\\x7e]+");

    /**
     * Checks that the keys can be sent.
     *
     * @throws ConfigException if one has a blank, a control character or a non-ASCII character
     */
    public StaticKeys {
      require(ACCESS_KEY_ID, accessKeyId);
      require(SECRET_ACCESS_KEY, secretAccessKey);
      sessionToken.ifPresent(token -> require(SESSION_TOKEN, token));
    }

    private static void require(ConnectionProperty property, String value) {
      if (!HEADER_SAFE.matcher(value).matches()) {
        throw ConfigException.invalid(
            property.propertyName()
                + " must be printable ASCII without blanks; copy it again from where AWS showed"
                + " it.");
      }
    }

    /** Returns the access key id, and {@code ***} for what is secret. */
    @Override
    public String toString() {
      return "StaticKeys[accessKeyId=%s, secretAccessKey=%s, sessionToken=%s]"
          .formatted(accessKeyId, Redaction.MASK, Redaction.of(sessionToken));
    }
  }

  /** Reads the properties that say whose credentials to use. */
  static CredentialSource from(GivenProperties settings) {
    Optional<String> accessKeyId = settings.text(ACCESS_KEY_ID);
    Optional<String> secretAccessKey = settings.text(SECRET_ACCESS_KEY);
    Optional<String> sessionToken = settings.text(SESSION_TOKEN);
    Optional<String> profile = settings.text(PROFILE);
    if (accessKeyId.isPresent() && secretAccessKey.isPresent()) {
      if (profile.isPresent()) {
        throw ConfigException.invalid(
            "profile and accessKeyId are both given; keep the one whose credentials are meant.");
      }
      return new StaticKeys(accessKeyId.get(), secretAccessKey.get(), sessionToken);
    }
    if (accessKeyId.isPresent() || secretAccessKey.isPresent() || sessionToken.isPresent()) {
      throw ConfigException.invalid(
          "accessKeyId (or user) and secretAccessKey (or password) must be given together, with or"
              + " without sessionToken; give both, or none to use the default credentials.");
    }
    return profile.<CredentialSource>map(Profile::new).orElseGet(DefaultChain::new);
  }
}
