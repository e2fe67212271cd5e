package io.redshiftrestore.table.read;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that are known already. */
final class KnownSource implements RowSource {

  private final Lookup lookup;
  private @Nullable List<Row> rows;

  KnownSource(Lookup lookup, List<Row> rows) {
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
