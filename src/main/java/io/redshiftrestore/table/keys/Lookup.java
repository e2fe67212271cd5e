package io.redshiftrestore.table.keys;

import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.KeyColumn;
import io.redshiftrestore.table.declaration.Row;
import java.util.Map;
import java.util.Optional;

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
    return unique(table).isPresent();
  }

  /** Returns the look-up by the first unique key alone, if there is one among the keys. */
  public Optional<Lookup> unique(ApiTable<?> table) {
    return table.keys().stream()
        .filter(KeyColumn::unique)
        .map(key -> table.indexOf(key.column()))
        .filter(keys::containsKey)
        .map(column -> new Lookup(region, Map.of(column, keys.get(column))))
        .findFirst();
  }

  /** Returns whether a row has all the keys. */
  public boolean isAnsweredBy(Row row) {
    return keys.entrySet().stream().allMatch(key -> key.getValue().equals(row.get(key.getKey())));
  }
}
