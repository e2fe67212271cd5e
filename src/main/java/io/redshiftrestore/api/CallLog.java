package io.redshiftrestore.api;

import com.google.common.collect.EvictingQueue;
import java.util.List;

/** The last calls of a connection, oldest first. Thread-safe. */
public final class CallLog {

  /** How many calls are kept. */
  public static final int CAPACITY = 1_000;

  private final EvictingQueue<ApiCall> calls = EvictingQueue.create(CAPACITY);

  synchronized void add(ApiCall call) {
    calls.add(call);
  }

  /** Returns the calls so far. */
  public synchronized List<ApiCall> calls() {
    return List.copyOf(calls);
  }
}
