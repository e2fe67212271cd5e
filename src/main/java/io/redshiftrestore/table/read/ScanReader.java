package io.redshiftrestore.table.read;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import io.redshiftrestore.table.keys.Lookups;
import io.redshiftrestore.table.read.RowSource.Batch;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a scan asks for: out of the statement's memory what is there, and the rest from the
 * API, as {@link LookupPolicy} decides. Not thread-safe.
 */
final class ScanReader<R> {

  private final TableReader<R> reader;
  private final StatementScope scope;
  private final BoundScan scan;
  private final TableMemory<R> memory;
  private final Iterator<List<Lookup>> chunks;
  private SourceRunner runner = SourceRunner.oneAfterAnother(List.of());

  ScanReader(TableReader<R> reader, StatementScope scope, BoundScan scan, Lookups lookups) {
    this.reader = reader;
    this.scope = scope;
    this.scan = scan;
    this.memory = scope.memory(reader);
    this.chunks = chunks(lookups.all()).iterator();
  }

  /** When the first rows may be enough, each look-up is decided on by itself. */
  private List<List<Lookup>> chunks(List<Lookup> lookups) {
    return scan.mayStopEarly() ? lookups.stream().map(List::of).toList() : List.of(lookups);
  }

  /**
   * Returns the next rows, perhaps none, at the cost of one call at most for each source at work.
   */
  @Nullable Batch next() {
    while (true) {
      Batch batch = runner.next();
      if (batch != null) {
        return batch;
      }
      if (!chunks.hasNext()) {
        return null;
      }
      List<Lookup> chunk = chunks.next();
      listAhead(chunk);
      runner = runner(chunk.stream().map(this::source).toList());
    }
  }

  /** Lists as many pages as the policy finds worth it for the keys that nothing answers yet. */
  private void listAhead(List<Lookup> chunk) {
    Map<String, List<Lookup>> unanswered = new LinkedHashMap<>();
    for (Lookup lookup : chunk) {
      if (!lookup.isWhole() && !memory.isKnown(lookup) && !isAnswered(lookup)) {
        unanswered.computeIfAbsent(lookup.region(), region -> new ArrayList<>()).add(lookup);
      }
    }
    Collection<RowSource> listings = new ArrayList<>();
    unanswered.forEach(
        (region, keys) -> {
          long pages = pagesFirst(region, keys.size());
          Lookup whole = Lookup.whole(region);
          if (pages > 0) {
            BooleanSupplier enough = () -> keys.stream().allMatch(this::isAnswered);
            SharedListing<R> listing = memory.listing(whole);
            listings.add(scope.tolerant(new ListAhead(whole, listing, pages, enough)));
          }
        });
    SourceRunner ahead = runner(listings);
    while (ahead.next() != null) {
      // Their rows are in memory now.
    }
  }

  private boolean isAnswered(Lookup lookup) {
    return memory.answer(lookup) != null || reader.remembered(lookup).isPresent();
  }

  private long pagesFirst(String region, int keys) {
    if (reader.isBounded()) {
      return 0;
    }
    return memory.isListedAnyway(region)
        ? Long.MAX_VALUE
        : memory.policy(region).pagesFirst(keys, scan.correlated() || scan.mayStopEarly());
  }

  private RowSource source(Lookup lookup) {
    List<Row> known = lookup.isWhole() ? null : memory.answer(lookup);
    if (known != null) {
      return RowSource.known(lookup, known);
    }
    Optional<List<Row>> remembered = reader.remembered(lookup);
    if (remembered.isPresent()) {
      reader.logRemembered(lookup, scope);
      return RowSource.known(lookup, remembered.get());
    }
    boolean keep = scan.mayBeReadAgain() || memory.isKnown(lookup);
    return scope.tolerant(keep ? RowSource.shared(lookup, memory.listing(lookup)) : pages(lookup));
  }

  private RowSource pages(Lookup lookup) {
    ApiConnection connection = reader.connection();
    int pageSize = scan.pageSize(connection.pageSize());
    return RowSource.pages(
        lookup, reader.open(lookup, pageSize, scope), row -> reader.read(row, lookup.region()));
  }

  private SourceRunner runner(Collection<RowSource> sources) {
    return scan.wantsAll()
        ? SourceRunner.atOnce(sources, reader.connection().threads())
        : SourceRunner.oneAfterAnother(sources);
  }
}
