package io.redshiftrestore.api;

import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many rows each listing of a connection had when it was last read to its end. Thread-safe.
 *
 * <p>It guides what to ask for, never what to answer: a listing may have grown since.
 */
public final class ListingSizes {

  private record Listing(String action, String region) {}

  private final Map<Listing, Long> rows = new ConcurrentHashMap<>();

  /** Notes that a listing was read to its end. */
  public void record(String action, String region, long count) {
    rows.put(new Listing(action, region), count);
  }

  /** Returns the size of a listing; empty when it was never read to its end. */
  public OptionalLong of(String action, String region) {
    Long count = rows.get(new Listing(action, region));
    return count == null ? OptionalLong.empty() : OptionalLong.of(count);
  }
}
