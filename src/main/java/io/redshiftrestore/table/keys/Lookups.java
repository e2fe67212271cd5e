package io.redshiftrestore.table.keys;

import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.KeyColumn;
import io.redshiftrestore.table.declaration.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The listings that together hold every row that a predicate can match, and which of them each row
 * belongs to, so that a row that several of them hold is taken once.
 */
public final class Lookups {

  private final List<Lookup> lookups;
  private final Map<Lookup, Integer> positions = new HashMap<>();
  private final Set<Integer> keyColumns = new LinkedHashSet<>();
  private final int regionColumn;

  private Lookups(Set<Lookup> distinct, int regionColumn) {
    this.lookups = distinct.stream().filter(lookup -> !isCovered(lookup, distinct)).toList();
    this.regionColumn = regionColumn;
    for (int i = 0; i < lookups.size(); i++) {
      positions.put(lookups.get(i), i);
      keyColumns.addAll(lookups.get(i).keys().keySet());
    }
  }

  /**
   * Returns the listings for a predicate.
   *
   * @param regions the regions that the connection covers
   */
  public static Lookups of(
      KeyPredicate<Optional<String>> predicate, ApiTable<?> table, Collection<String> regions) {
    int regionColumn = table.indexOf(ApiTable.REGION);
    Set<Lookup> lookups = new LinkedHashSet<>();
    for (Conjunction conjunction : DisjunctiveNormalForm.of(predicate)) {
      Set<String> asked = conjunction.values().get(regionColumn);
      for (String region : regions) {
        boolean wanted = asked == null || asked.contains(region);
        if (wanted && predicate.fold(new RegionMatch(regionColumn, region))) {
          keyValues(conjunction, table).forEach(keys -> lookups.add(new Lookup(region, keys)));
        }
      }
    }
    return new Lookups(lookups, regionColumn);
  }

  /** One key drives the look-ups; the others go along when that takes no further calls. */
  private static List<Map<Integer, String>> keyValues(Conjunction conjunction, ApiTable<?> table) {
    Map<Integer, String> companions = new LinkedHashMap<>();
    Optional<KeyColumn> driver =
        table.keys().stream()
            .filter(key -> conjunction.values().containsKey(table.indexOf(key.column())))
            .min(
                Comparator.comparing((KeyColumn key) -> !key.unique())
                    .thenComparing(key -> valuesOf(key, conjunction, table).size()));
    if (driver.isEmpty()) {
      return List.of(Map.of());
    }
    for (KeyColumn key : table.keys()) {
      Set<String> values = valuesOf(key, conjunction, table);
      if (values.size() == 1) {
        companions.put(table.indexOf(key.column()), values.iterator().next());
      }
    }
    List<Map<Integer, String>> all = new ArrayList<>();
    for (String value : valuesOf(driver.get(), conjunction, table)) {
      Map<Integer, String> keys = new LinkedHashMap<>(companions);
      keys.put(table.indexOf(driver.get().column()), value);
      all.add(keys);
    }
    return all;
  }

  private static Set<String> valuesOf(KeyColumn key, Conjunction conjunction, ApiTable<?> table) {
    return conjunction.values().getOrDefault(table.indexOf(key.column()), Set.of());
  }

  /** Returns the listings in the order in which the query names them. */
  public List<Lookup> all() {
    return lookups;
  }

  /** Returns whether a row that a listing gave is to be taken from it, and not from another. */
  public boolean takes(Lookup lookup, Row row) {
    if (lookups.size() == 1) {
      return true;
    }
    Map<Integer, String> keys = new LinkedHashMap<>();
    for (int column : keyColumns) {
      if (row.get(column) instanceof String value) {
        keys.put(column, value);
      }
    }
    String region = String.valueOf(row.get(regionColumn));
    return weaker(new Lookup(region, keys)).stream()
        .map(positions::get)
        .filter(position -> position != null)
        .min(Comparator.naturalOrder())
        .filter(position -> lookups.get(position).equals(lookup))
        .isPresent();
  }

  private static boolean isCovered(Lookup lookup, Set<Lookup> all) {
    return weaker(lookup).stream().anyMatch(other -> !other.equals(lookup) && all.contains(other));
  }

  /** Returns the look-ups by any of the keys of one, itself and the whole listing among them. */
  private static List<Lookup> weaker(Lookup lookup) {
    List<Map<Integer, String>> subsets = new ArrayList<>(List.of(Map.of()));
    for (Map.Entry<Integer, String> key : lookup.keys().entrySet()) {
      for (Map<Integer, String> subset : List.copyOf(subsets)) {
        Map<Integer, String> larger = new LinkedHashMap<>(subset);
        larger.put(key.getKey(), key.getValue());
        subsets.add(larger);
      }
    }
    return subsets.stream().map(keys -> new Lookup(lookup.region(), keys)).toList();
  }
}
