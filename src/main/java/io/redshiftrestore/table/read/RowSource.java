package io.redshiftrestore.table.read;

import io.redshiftrestore.api.Pages;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of one look-up in batches. Not thread-safe, but may move from thread to thread. */
interface RowSource {

  /** Some rows, and the look-up that they answer. */
  record Batch(Lookup lookup, List<Row> rows) {}

  /** Returns the look-up that the rows answer. */
  Lookup lookup();

  /** Returns some rows, perhaps none, at the cost of one call at most; null at the end. */
  @Nullable List<Row> next();

  /** Returns a source of rows that are in memory. */
  static RowSource known(Lookup lookup, List<Row> rows) {
    return new KnownRows(lookup, rows);
  }

  /** Returns a source of the pages of a look-up, which keeps nothing. */
  static <R> RowSource pages(Lookup lookup, Pages<R> pages, Function<R, Row> values) {
    return new RowsOfPages<>(lookup, pages, values);
  }

  /** Returns a source of a listing that other scans of the statement read, too. */
  static RowSource shared(Lookup lookup, SharedListing<?> listing) {
    return new SharedRows(lookup, listing);
  }

  /** Rows that are in memory, given once. */
  final class KnownRows implements RowSource {

    private final Lookup lookup;
    private @Nullable List<Row> rows;

    private KnownRows(Lookup lookup, List<Row> rows) {
      this.lookup = lookup;
      this.rows = rows;
    }

    @Override
    public Lookup lookup() {
      return lookup;
    }

    @Override
    public @Nullable List<Row> next() {
      List<Row> all = rows;
      rows = null;
      return all;
    }
  }

  /** The pages of a look-up, one call each. */
  record RowsOfPages<R>(Lookup lookup, Pages<R> pages, Function<R, Row> values)
      implements RowSource {

    @Override
    public @Nullable List<Row> next() {
      return pages.hasNext() ? pages.next().rows().stream().map(values).toList() : null;
    }
  }

  /** A shared listing from its start. */
  final class SharedRows implements RowSource {

    private final Lookup lookup;
    private final SharedListing<?> listing;
    private int position;

    private SharedRows(Lookup lookup, SharedListing<?> listing) {
      this.lookup = lookup;
      this.listing = listing;
    }

    @Override
    public Lookup lookup() {
      return lookup;
    }

    @Override
    public @Nullable List<Row> next() {
      List<Row> rows = listing.from(position);
      position += rows == null ? 0 : rows.size();
      return rows;
    }
  }
}
