package io.redshiftrestore.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists a number of pages into memory, for look-ups to be answered from; gives no row itself. */
final class ListAhead implements RowSource {

  private final Lookup whole;
  private final SharedListing<?> listing;
  private long pagesLeft;

  ListAhead(Lookup whole, SharedListing<?> listing, long pages) {
    this.whole = whole;
    this.listing = listing;
    this.pagesLeft = pages;
  }

  @Override
  public Lookup lookup() {
    return whole;
  }

  @Override
  public @Nullable List<Row> next() {
    if (pagesLeft-- <= 0 || listing.isComplete()) {
      return null;
    }
    listing.advance();
    return List.of();
  }
}
