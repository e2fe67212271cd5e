package io.redshiftrestore.api.credentials;

import java.io.Serial;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A source of credentials has none to give; the message says which source, and why, as words that
 * begin a sentence. The cause is the SDK's.
 */
public final class NoCredentialsException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  private final Optional<String> source;
  private final String advice;

  private NoCredentialsException(
      String message, Optional<String> source, String advice, Throwable cause) {
    super(message, cause);
    this.source = source;
    this.advice = advice;
  }

  /**
   * Returns the SDK's own exception around one of these, with the same message. Where a host is
   * unknown the SDK puts a plain exception into the place of what was thrown, and fails if that was
   * of any other class.
   */
  static SdkClientException thrown(
      String message, Optional<String> source, String advice, Throwable cause) {
    return SdkClientException.create(
        message, new NoCredentialsException(message, source, advice, cause));
  }

  /** Returns where credentials were to come from, as words that follow "for", if it is known. */
  public Optional<String> source() {
    return source;
  }

  /** Returns what to do, as words that follow a semicolon. */
  public String advice() {
    return advice;
  }
}
