package io.redshiftrestore.table.read;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a listing that other scans of the statement may have read already, or will. */
final class SharedSource implements RowSource {

  private final Lookup lookup;
  private final SharedListing<?> listing;
  private int position;

  SharedSource(Lookup lookup, SharedListing<?> listing) {
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
