package io.redshiftrestore.table.read;

import com.google.common.base.Ticker;
import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.KeyColumn;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that a connection has read of late and that cannot change any more, by their unique key:
 * the connection property {@code rowMemory}. A restore that still runs is never in here.
 * Thread-safe.
 */
public final class RowMemory<R> {

  /** What is beyond these is forgotten first where it was used least lately. */
  static final int CAPACITY = 10_000;

  private final ApiTable<R> table;
  private final Cache<Lookup, Row> rows;
  private final boolean off;

  RowMemory(ApiTable<R> table, Duration age, Ticker ticker) {
    this.table = table;
    this.off = age.isZero();
    this.rows =
        CacheBuilder.newBuilder()
            .maximumSize(CAPACITY)
            .expireAfterWrite(age)
            .ticker(ticker)
            .build();
  }

  /** Takes note of a row as the API has just given it. */
  void note(R read, Row row, String region) {
    if (off || !table.ended().test(read)) {
      return;
    }
    for (KeyColumn key : table.keys()) {
      int column = table.indexOf(key.column());
      if (key.unique() && row.get(column) instanceof String value) {
        rows.put(new Lookup(region, Map.of(column, value)), row);
      }
    }
  }

  /** Returns the rows of a look-up, if they are known: one, since a unique key finds no more. */
  public Optional<List<Row>> answer(Lookup lookup) {
    if (off) {
      return Optional.empty();
    }
    return lookup.unique(table).map(rows::getIfPresent).filter(lookup::isAnsweredBy).map(List::of);
  }
}
