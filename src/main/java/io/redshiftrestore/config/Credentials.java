package io.redshiftrestore.config;

import java.util.Optional;

/**
 * Who a connection is to AWS; immutable, and a description only: keys are resolved when a call
 * needs them, so that rotation works.
 *
 * @param source where the connection's own credentials come from
 * @param assumedRole the role they assume, or empty to work as themselves
 */
public record Credentials(CredentialSource source, Optional<AssumedRole> assumedRole) {

  /** Returns long-lived keys that assume no role. */
  public static Credentials ofKeys(String accessKeyId, String secretAccessKey) {
    return new Credentials(
        new CredentialSource.StaticKeys(accessKeyId, secretAccessKey, Optional.empty()),
        Optional.empty());
  }

  static Credentials from(GivenProperties settings) {
    return new Credentials(CredentialSource.from(settings), AssumedRole.from(settings));
  }
}
