package io.redshiftrestore.api.http;

import java.io.IOException;
import java.io.Serial;

/**
 * An answer arrived that is none of the service's; the message says what is wrong with it. It is an
 * {@link IOException} because the SDK tries again after one.
 */
public final class UnusableAnswerException extends IOException {

  @Serial private static final long serialVersionUID = 1L;

  UnusableAnswerException(String message) {
    super(message);
  }
}
