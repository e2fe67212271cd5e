package io.redshiftrestore.table.read;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import io.redshiftrestore.table.keys.Lookups;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What one statement remembers of one table: the listings that several of its scans share, and how
 * it has chosen between look-ups and listing so far. Thread-safe but for the policies.
 */
public final class TableMemory<R> {

  private final TableReader<R> reader;
  private final StatementScope scope;
  private final Map<Lookup, SharedListing<R>> listings = new ConcurrentHashMap<>();
  private final Map<String, LookupPolicy> policies = new ConcurrentHashMap<>();
  private final Set<String> listedAnyway = ConcurrentHashMap.newKeySet();

  TableMemory(TableReader<R> reader, StatementScope scope) {
    this.reader = reader;
    this.scope = scope;
  }

  /** Notes that a scan of these look-ups will be read. */
  void expect(BoundScan scan, Lookups lookups) {
    for (Lookup lookup : lookups.all()) {
      scope.expect(lookup.region());
      if (lookup.isWhole() && !scan.mayStopEarly()) {
        listedAnyway.add(lookup.region());
      }
    }
  }

  /** Returns whether the statement reads the whole listing of a region in any case. */
  boolean isListedAnyway(String region) {
    return listedAnyway.contains(region);
  }

  /** Returns the listing of a look-up, which goes on where it stopped. */
  SharedListing<R> listing(Lookup lookup) {
    return listings.computeIfAbsent(
        lookup,
        key ->
            new SharedListing<>(
                reader.open(key, reader.connection().pageSize(), scope),
                row -> reader.read(row, key.region())));
  }

  /**
   * Returns the rows of a look-up, if what has been listed so far answers it: all of the listing,
   * or the one row of a unique key.
   */
  @Nullable List<Row> answer(Lookup lookup) {
    SharedListing<R> whole = listings.get(Lookup.whole(lookup.region()));
    if (whole == null || reader.isBounded()) {
      return null;
    }
    boolean complete = whole.isComplete();
    List<Row> matching = whole.matching(lookup);
    return complete || (!matching.isEmpty() && lookup.isUnique(reader.table())) ? matching : null;
  }

  /** Returns whether a look-up has been begun before. */
  boolean isKnown(Lookup lookup) {
    return listings.containsKey(lookup);
  }

  /** Returns how many rows are kept, in however many listings. */
  public int rowsKept() {
    return listings.values().stream().mapToInt(SharedListing::size).sum();
  }

  LookupPolicy policy(String region) {
    return policies.computeIfAbsent(
        region,
        name ->
            new LookupPolicy(
                reader.connection().config().calls().lookupLimit(), reader.pagesKnown(name)));
  }
}
