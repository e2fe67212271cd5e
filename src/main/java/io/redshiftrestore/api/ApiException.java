package io.redshiftrestore.api;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A call that failed, said in one sentence with what to do next; the SDK's error is the cause. */
public final class ApiException extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  /** Why a call failed, as far as the caller can act on it. */
  public enum Kind {
    /** No AWS region was given and none was found. */
    NO_REGION,
    /** No credentials were found, or AWS did not accept them. */
    CREDENTIALS,
    /** The credentials are good, but lack a permission. */
    DENIED,
    /** AWS asked to slow down, and went on asking through all retries. */
    THROTTLED,
    /** The endpoint could not be reached, or did not answer in time. */
    NETWORK,
    /** The service failed on its own account. */
    SERVICE,
    /** The API refused an argument, such as a marker. */
    ARGUMENT,
    /** The API broke its own contract: an unreadable answer, a repeated marker. */
    CONTRACT,
    /** A setting of AWS, in the environment or a profile, makes no sense. */
    SETTING,
    /** The statement would make more calls than it may. */
    TOO_MANY_CALLS,
    /** The statement was cancelled. */
    CANCELLED,
    /** The statement has taken longer than its query timeout. */
    TIMED_OUT
  }

  private final Kind kind;

  /** Creates an exception whose message is already fit for a user. */
  public ApiException(Kind kind, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.kind = kind;
  }

  /** Returns why the call failed. */
  public Kind kind() {
    return kind;
  }
}
