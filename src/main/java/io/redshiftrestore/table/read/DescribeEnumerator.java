package io.redshiftrestore.table.read;

import io.redshiftrestore.api.BoundedPages;
import io.redshiftrestore.api.ResumeToken;
import io.redshiftrestore.table.declaration.ApiTable;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/** The rows of a paginated listing, each with the token that goes on after it. Not thread-safe. */
final class DescribeEnumerator<R> implements Enumerator<@Nullable Object[]> {

  private final ApiTable<R> table;
  private final String region;
  private final BoundedPages<R> pages;
  private List<R> page = List.of();
  private int given;
  private @Nullable Object @Nullable [] current;
  private boolean closed;

  DescribeEnumerator(ApiTable<R> table, String region, BoundedPages<R> pages) {
    this.table = table;
    this.region = region;
    this.pages = pages;
  }

  @Override
  public @Nullable Object[] current() {
    if (current == null) {
      throw new NoSuchElementException();
    }
    return current;
  }

  @Override
  public boolean moveNext() {
    current = null;
    while (!closed && given == page.size()) {
      if (!pages.hasNext()) {
        return false;
      }
      page = pages.next().rows();
      given = 0;
    }
    if (closed) {
      return false;
    }
    @Nullable Object[] values = table.row(page.get(given++), region).values();
    @Nullable Object[] row = Arrays.copyOf(values, values.length + 1);
    row[values.length] = pages.tokenAfter(given).map(ResumeToken::encode).orElse(null);
    current = row;
    return true;
  }

  @Override
  public void reset() {
    throw new UnsupportedOperationException("a listing is read once");
  }

  @Override
  public void close() {
    closed = true;
  }
}
