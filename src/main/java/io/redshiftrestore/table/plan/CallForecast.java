package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.keys.Lookup;
import io.redshiftrestore.table.keys.Lookups;
import io.redshiftrestore.table.read.Demand;
import io.redshiftrestore.table.read.LookupPolicy;
import io.redshiftrestore.table.read.TableReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.type.SqlTypeUtil;

/** Says for EXPLAIN which calls a scan will make, as far as that is known before it runs. */
final class CallForecast {

  private final EnumerableApiScan scan;
  private final TableReader<?> reader;

  private CallForecast(EnumerableApiScan scan) {
    this.scan = scan;
    this.reader = scan.reader;
  }

  static String of(EnumerableApiScan scan) {
    return new CallForecast(scan).text();
  }

  private String text() {
    if (scan.isCorrelated()) {
      return "look up each key that comes, beyond %d keys list a page with each"
          .formatted(lookupLimit());
    }
    List<Lookup> lookups =
        Lookups.of(scan.predicate.map(this::known), reader.table(), reader.connection().regions())
            .all();
    if (lookups.isEmpty()) {
      return dependsOnParameters() ? "as the parameters say" : "none";
    }
    Map<String, List<String>> regionsByForecast = new TreeMap<>();
    lookups.stream()
        .collect(Collectors.groupingBy(Lookup::region, TreeMap::new, Collectors.toList()))
        .forEach(
            (region, asked) ->
                regionsByForecast
                    .computeIfAbsent(ofRegion(region, asked), forecast -> new ArrayList<>())
                    .add(region));
    return regionsByForecast.entrySet().stream()
        .map(forecast -> String.join(", ", forecast.getValue()) + ": " + forecast.getKey())
        .collect(Collectors.joining("; "));
  }

  /** A parameter's value is not known, but that it may be one value more is. */
  private Optional<String> known(RexNode node) {
    return Optional.of(
        node instanceof RexLiteral literal && SqlTypeUtil.inCharFamily(node.getType())
            ? String.valueOf(RexLiteral.stringValue(literal))
            : node.toString());
  }

  private boolean dependsOnParameters() {
    List<RexNode> values = new ArrayList<>();
    scan.predicate.map(values::add);
    return values.stream().anyMatch(value -> !(value instanceof RexLiteral));
  }

  private String ofRegion(String region, List<Lookup> lookups) {
    OptionalLong pages = reader.pagesKnown(region);
    if (lookups.stream().anyMatch(Lookup::isWhole)) {
      return listing(pages);
    }
    long remembered =
        lookups.stream().filter(lookup -> reader.remembered(lookup).isPresent()).count();
    if (remembered == 0) {
      return ofKeys(lookups.size(), pages);
    }
    long asked = lookups.size() - remembered;
    String fromMemory = remembered + " answered by rowMemory";
    return asked == 0 ? fromMemory : ofKeys((int) asked, pages) + ", " + fromMemory;
  }

  private String ofKeys(int keys, OptionalLong pages) {
    if (new LookupPolicy(lookupLimit(), pages).pagesFirst(keys, false) == 0) {
      return keys == 1 ? "1 look-up" : keys + " look-ups";
    }
    return pages.isPresent()
        ? listing(pages)
        : "list at most %d pages, then look up what they lack".formatted(keys);
  }

  private String listing(OptionalLong pages) {
    String extent =
        pages.isPresent()
            ? "list %d pages as of the last time".formatted(pages.getAsLong())
            : "list";
    if (scan.fetch instanceof RexLiteral limit) {
      return extent + " until " + limit.getValue() + " rows are there";
    }
    return scan.use().demand() == Demand.UNTIL_ENOUGH ? extent + " until enough" : extent;
  }

  private int lookupLimit() {
    return reader.connection().config().calls().lookupLimit();
  }
}
