package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.API_CALL_ATTEMPT_TIMEOUT;
import static io.redshiftrestore.config.ConnectionProperty.API_CALL_TIMEOUT;
import static io.redshiftrestore.config.ConnectionProperty.MAX_ATTEMPTS;
import static io.redshiftrestore.config.ConnectionProperty.RETRY_MODE;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How often and how long one API call is tried; immutable. What is empty is left to the AWS SDK.
 *
 * @param mode how the SDK retries
 * @param maxAttempts tries in all, the first included, 1 or more
 * @param apiCallTimeout the time for all tries together
 * @param apiCallAttemptTimeout the time for one try, no longer than {@code apiCallTimeout}
 */
public record Retry(
    Optional<RetryMode> mode,
    OptionalInt maxAttempts,
    Optional<Duration> apiCallTimeout,
    Optional<Duration> apiCallAttemptTimeout) {

  /**
   * Checks the bounds, and the two timeouts against each other.
   *
   * @throws ConfigException if a number is outside its bounds, or an attempt outlasts its call
   */
  public Retry {
    maxAttempts.ifPresent(MAX_ATTEMPTS::requireInBounds);
    apiCallTimeout.map(Duration::toMillis).ifPresent(API_CALL_TIMEOUT::requireInBounds);
    apiCallAttemptTimeout
        .map(Duration::toMillis)
        .ifPresent(API_CALL_ATTEMPT_TIMEOUT::requireInBounds);
    if (outlasts(apiCallAttemptTimeout, apiCallTimeout)) {
      throw ConfigException.invalid(
          "apiCallAttemptTimeout must not be longer than apiCallTimeout, which covers all attempts;"
              + " lower the one or raise the other.");
    }
  }

  static Retry from(GivenProperties settings) {
    OptionalLong attempts = settings.number(MAX_ATTEMPTS);
    return new Retry(
        settings.text(RETRY_MODE).map(RetryMode::parse),
        attempts.isPresent()
            ? OptionalInt.of(Math.toIntExact(attempts.getAsLong()))
            : OptionalInt.empty(),
        settings.milliseconds(API_CALL_TIMEOUT),
        settings.milliseconds(API_CALL_ATTEMPT_TIMEOUT));
  }

  private static boolean outlasts(Optional<Duration> attempt, Optional<Duration> call) {
    return attempt.isPresent() && call.isPresent() && attempt.get().compareTo(call.get()) > 0;
  }
}
