package io.redshiftrestore.table.read;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Lists pages into memory, until the look-ups that are to be answered from there are, or a number
 * of pages has been read; gives no row itself.
 */
final class ListAhead implements RowSource {

  private final Lookup whole;
  private final SharedListing<?> listing;
  private final BooleanSupplier enough;
  private long pagesLeft;

  ListAhead(Lookup whole, SharedListing<?> listing, long pages, BooleanSupplier enough) {
    this.whole = whole;
    this.listing = listing;
    this.pagesLeft = pages;
    this.enough = enough;
  }

  @Override
  public Lookup lookup() {
    return whole;
  }

  @Override
  public @Nullable List<Row> next() {
    if (pagesLeft-- <= 0 || listing.isComplete() || enough.getAsBoolean()) {
      return null;
    }
    listing.advance();
    return List.of();
  }
}
