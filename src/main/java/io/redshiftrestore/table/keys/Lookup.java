package io.redshiftrestore.table.keys;

import io.redshiftrestore.table.declaration.ApiTable;
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
  public static Lookup whole(String region) {
    return new Lookup(region, Map.of());
  }

  /** Returns whether the whole table of the region is listed. */
  public boolean isWhole() {
    return keys.isEmpty();
  }

  /** Returns whether one row of the table can be found at the most. */
  public boolean isUnique(ApiTable<?> table) {
    return table.keys().stream()
        .anyMatch(key -> key.unique() && keys.containsKey(table.indexOf(key.column())));
  }
}
