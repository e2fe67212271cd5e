package io.redshiftrestore.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * One API call that was made, with all its attempts, or that was not as its row was remembered.
 *
 * @param statement the number of the execution it was made for, counted from 1 in a connection
 * @param startedAt when it began
 * @param duration how long it took, retries and pauses included
 * @param region the region asked
 * @param action the API action
 * @param parameters what was asked for, by the API's names, without the page size
 * @param pageSize the {@code MaxRecords} of the request; 0 if there was none
 * @param rows how many rows came back; empty when the call failed
 * @param attempts how many requests were sent; 0 where the connection remembered the row
 * @param requestId the id that AWS gave the request, when it gave one
 * @param error why it failed; empty when it did not
 */
public record ApiCall(
    long statement,
    Instant startedAt,
    Duration duration,
    String region,
    String action,
    Map<String, String> parameters,
    int pageSize,
    OptionalInt rows,
    int attempts,
    Optional<String> requestId,
    Optional<String> error) {}
