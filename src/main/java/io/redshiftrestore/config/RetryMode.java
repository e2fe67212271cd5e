package io.redshiftrestore.config;

import java.util.Locale;

/** How the AWS SDK retries a call that failed. */
public enum RetryMode {
  /** The retries that all AWS SDKs have in common. */
  STANDARD,
  /** As standard, and slows down by itself while AWS throttles. */
  ADAPTIVE,
  /** The retries of the SDK for Java before there was a common mode. */
  LEGACY;

  static RetryMode parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
