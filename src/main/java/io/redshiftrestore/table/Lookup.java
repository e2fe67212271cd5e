package io.redshiftrestore.table;

import java.util.Map;

/**
 * One listing of the API: of the whole table in a region, or of the rows with some key values.
 *
 * @param region the region that is asked
 * @param keys values by the position of their column; empty for the whole table
 */
public record Lookup(String region, Map<Integer, String> keys) {

  public Lookup {
    keys = Map.copyOf(keys);
  }

  /** Returns the listing of the whole table in a region. */
  static Lookup whole(String region) {
    return new Lookup(region, Map.of());
  }

  boolean isWhole() {
    return keys.isEmpty();
  }
}
