package io.redshiftrestore.config;

import java.util.Optional;

/** How a secret looks wherever something that holds one is shown. */
final class Redaction {
  static final String MASK = "***";

  private Redaction() {}

  /** Shows whether there is a secret, but not the secret. */
  static String of(Optional<String> secret) {
    return secret.isPresent() ? MASK : "none";
  }
}
