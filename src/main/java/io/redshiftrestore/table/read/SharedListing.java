package io.redshiftrestore.table.read;

import com.google.common.base.Throwables;
import io.redshiftrestore.api.Pages;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A listing whose rows are kept, so that several scans of a statement read it once. It goes on
 * where the scan that came furthest stopped. Thread-safe.
 */
final class SharedListing<R> {

  private final Pages<R> pages;
  private final Function<R, Row> values;
  private final List<Row> rows = new ArrayList<>();
  private final Map<Integer, Map<Object, List<Row>>> byColumn = new HashMap<>();
  private @Nullable Throwable failure;

  SharedListing(Pages<R> pages, Function<R, Row> values) {
    this.pages = pages;
    this.values = values;
  }

  /** Returns how many rows are here. */
  synchronized int size() {
    return rows.size();
  }

  /** Returns whether all rows are here. */
  synchronized boolean isComplete() {
    return failure == null && !pages.hasNext();
  }

  /** Fetches one more page; once that has failed, it fails again in the same way. */
  synchronized void advance() {
    if (failure != null) {
      Throwables.throwIfUnchecked(failure);
    }
    if (!pages.hasNext()) {
      return;
    }
    try {
      for (R row : pages.next().rows()) {
        Row converted = values.apply(row);
        rows.add(converted);
        byColumn.forEach((column, index) -> addTo(index, column, converted));
      }
    } catch (RuntimeException | Error thrown) {
      failure = thrown;
      throw thrown;
    }
  }

  /**
   * Returns rows from a position on, fetching at most one page; none when that page was empty, and
   * null when there are no more.
   */
  synchronized @Nullable List<Row> from(int position) {
    if (position < rows.size()) {
      return List.copyOf(rows.subList(position, rows.size()));
    }
    if (isComplete()) {
      return null;
    }
    advance();
    return List.copyOf(rows.subList(position, rows.size()));
  }

  /** Returns the rows so far that have the keys of a look-up. */
  synchronized List<Row> matching(Lookup lookup) {
    List<Row> matching = rows;
    for (Map.Entry<Integer, String> key : lookup.keys().entrySet()) {
      List<Row> ofKey = index(key.getKey()).getOrDefault(key.getValue(), List.of());
      if (ofKey.size() < matching.size()) {
        matching = ofKey;
      }
    }
    return matching.stream().filter(lookup::isAnsweredBy).toList();
  }

  private Map<Object, List<Row>> index(int column) {
    Map<Object, List<Row>> known = byColumn.get(column);
    if (known != null) {
      return known;
    }
    Map<Object, List<Row>> index = new HashMap<>();
    rows.forEach(row -> addTo(index, column, row));
    byColumn.put(column, index);
    return index;
  }

  private static void addTo(Map<Object, List<Row>> index, int column, Row row) {
    Object value = row.get(column);
    if (value != null) {
      index.computeIfAbsent(value, key -> new ArrayList<>()).add(row);
    }
  }
}
