package io.redshiftrestore.sandbox;

import org.jspecify.annotations.Nullable;

/** A file of recorded data cannot be used; the message names the file, the line and the reason. */
public final class SandboxDataException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SandboxDataException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
