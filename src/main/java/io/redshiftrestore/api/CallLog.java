package io.redshiftrestore.api;

import com.google.common.collect.EvictingQueue;
import io.redshiftrestore.api.http.Excerpt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The last calls of a connection, oldest first. Thread-safe. */
public final class CallLog {

  /** How many calls are kept. */
  public static final int CAPACITY = 1_000;

  private static final System.Logger LOGGER = System.getLogger(CallLog.class.getName());

  private final EvictingQueue<ApiCall> calls = EvictingQueue.create(CAPACITY);

  synchronized void add(ApiCall call) {
    calls.add(call);
    LOGGER.log(System.Logger.Level.DEBUG, () -> inWords(call));
  }

  /** Notes that the one row of a look-up was remembered, so that no call was made. */
  public void addRemembered(
      long statement, String region, String action, Map<String, String> parameters) {
    add(
        new ApiCall(
            statement,
            Instant.now(),
            Duration.ZERO,
            region,
            action,
            parameters,
            0,
            OptionalInt.of(1),
            0,
            Optional.empty(),
            Optional.empty()));
  }

  private static String inWords(ApiCall call) {
    return "%s in %s, statement %d, %s: %s; %d ms, attempts %d, AWS request id %s"
        .formatted(
            call.action(),
            call.region(),
            call.statement(),
            Excerpt.of(new TreeMap<>(call.parameters()).toString()),
            call.error().orElseGet(() -> call.rows().orElse(0) + " rows"),
            call.duration().toMillis(),
            call.attempts(),
            call.requestId().map(Excerpt::of).orElse("unknown"));
  }

  /** Returns the calls so far. */
  public synchronized List<ApiCall> calls() {
    return List.copyOf(calls);
  }
}
