package io.redshiftrestore.table.read;

import io.redshiftrestore.api.Pages;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Rows as they come, of which none is kept. */
record PageSource<R>(Lookup lookup, Pages<R> pages, Function<R, Row> values) implements RowSource {

  @Override
  public @Nullable List<Row> next() {
    return pages.hasNext() ? pages.next().rows().stream().map(values).toList() : null;
  }
}
