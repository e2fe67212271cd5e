package io.redshiftrestore.api.credentials;

import java.io.Serial;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A source of credentials has none to give; the message says which source, and why, as words that
 * begin a sentence. The cause is the SDK's.
 */
public final class NoCredentialsException extends SdkClientException {

  @Serial private static final long serialVersionUID = 1L;

  private final String advice;

  NoCredentialsException(String message, String advice, Throwable cause) {
    super(builder().message(message).cause(cause));
    this.advice = advice;
  }

  /** Returns what to do, as words that follow a semicolon. */
  public String advice() {
    return advice;
  }

  /** Returns false: nothing of this changes within a call. */
  @Override
  public boolean retryable() {
    return false;
  }
}
