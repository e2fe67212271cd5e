package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.LOOKUP_LIMIT;
import static io.redshiftrestore.config.ConnectionProperty.MAX_API_CALLS;
import static io.redshiftrestore.config.ConnectionProperty.MAX_CONCURRENCY;
import static io.redshiftrestore.config.ConnectionProperty.ON_REGION_ERROR;
import static io.redshiftrestore.config.ConnectionProperty.ROW_MEMORY;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How many API calls a query may spend, and what a failing region means; immutable.
 *
 * @param lookupLimit keys looked up one by one before a listing is considered, 1 or more
 * @param maxConcurrency calls that one scan has under way at once at most, 1 or more
 * @param maxApiCalls calls that one statement may make, 1 or more, or empty for no limit
 * @param rowMemory how long a row that cannot change any more answers a look-up, in whole seconds;
 *     zero for not at all
 * @param onRegionError what happens if one region of several fails
 */
public record CallPolicy(
    int lookupLimit,
    int maxConcurrency,
    OptionalLong maxApiCalls,
    Duration rowMemory,
    OnRegionError onRegionError) {

  /**
   * Checks the bounds.
   *
   * @throws ConfigException if a number is outside its bounds
   */
  public CallPolicy {
    LOOKUP_LIMIT.requireInBounds(lookupLimit);
    MAX_CONCURRENCY.requireInBounds(maxConcurrency);
    ROW_MEMORY.requireInBounds(rowMemory.toSeconds());
    maxApiCalls.ifPresent(MAX_API_CALLS::requireInBounds);
  }

  static CallPolicy from(GivenProperties settings) {
    return new CallPolicy(
        Math.toIntExact(settings.number(LOOKUP_LIMIT).orElseThrow()),
        Math.toIntExact(settings.number(MAX_CONCURRENCY).orElseThrow()),
        settings.number(MAX_API_CALLS),
        Duration.ofSeconds(settings.number(ROW_MEMORY).orElseThrow()),
        settings.text(ON_REGION_ERROR).map(OnRegionError::parse).orElseThrow());
  }
}
