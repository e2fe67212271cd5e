package io.redshiftrestore.oracle.grammar;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** What a condition asks of each region, by the region's name. */
public record Reach(Map<String, Keys> byRegion) {

  public Reach {
    byRegion = Map.copyOf(byRegion);
  }

  static Reach of(Collection<String> regions, Function<String, Keys> keys) {
    Map<String, Keys> byRegion = new LinkedHashMap<>();
    regions.forEach(region -> byRegion.put(region, keys.apply(region)));
    return new Reach(byRegion);
  }

  Reach and(Reach other) {
    return with(other, Keys::and);
  }

  Reach or(Reach other) {
    return with(other, Keys::or);
  }

  private Reach with(Reach other, BinaryOperator<Keys> combination) {
    return of(
        byRegion.keySet(),
        region ->
            combination.apply(
                byRegion.getOrDefault(region, Keys.EVERYTHING),
                other.byRegion.getOrDefault(region, Keys.EVERYTHING)));
  }
}
