package io.redshiftrestore.table;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.api.ApiRequest;
import io.redshiftrestore.api.Pages;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one scan: look-up after look-up, page after page, none fetched before a row of it is
 * asked for. Not thread-safe.
 */
final class ScanEnumerator<R> implements Enumerator<@Nullable Object[]> {

  private final ApiTable<R> table;
  private final ApiConnection connection;
  private final StatementScope scope;
  private final DataContext root;
  private final Predicate<@Nullable Object[]> predicate;
  private final Lookups lookups;
  private final int pageSize;
  private long toSkip;
  private long toGive;

  private Iterator<Lookup> lookupsLeft;
  private Iterator<R> rows = Collections.emptyIterator();
  private @Nullable Pages<R> pages;
  private @Nullable Lookup lookup;
  private @Nullable Object @Nullable [] current;

  ScanEnumerator(
      ApiTable<R> table,
      ApiConnection connection,
      BoundScan scan,
      StatementScope scope,
      DataContext root) {
    this.table = table;
    this.connection = connection;
    this.scope = scope;
    this.root = root;
    this.predicate = KeyMatch.of(scan.predicate());
    this.lookups = Lookups.of(scan.predicate(), table, connection.regions());
    this.lookupsLeft = lookups.all().iterator();
    this.pageSize = scan.pageSize(connection.pageSize());
    this.toSkip = scan.offset();
    this.toGive = scan.limit();
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
    if (toGive == 0) {
      close();
      return false;
    }
    try {
      while (advance()) {
        @Nullable Object[] row = table.values(rows.next(), lookup().region());
        if (predicate.test(row) && lookups.takes(lookup(), row) && toSkip-- <= 0) {
          toGive--;
          current = row;
          return true;
        }
      }
    } catch (RuntimeException failure) {
      close();
      throw failure;
    }
    close();
    return false;
  }

  /** Goes on to the next row of the API, fetching only when there is no other way. */
  private boolean advance() {
    while (!rows.hasNext()) {
      scope.heedCancelFlag(root);
      if (pages != null && pages.hasNext()) {
        rows = pages.next().rows().iterator();
      } else if (lookupsLeft.hasNext()) {
        lookup = lookupsLeft.next();
        pages = open(lookup);
      } else {
        return false;
      }
    }
    return true;
  }

  private Pages<R> open(Lookup next) {
    Map<String, String> filters = new LinkedHashMap<>();
    for (KeyColumn key : table.keys()) {
      String value = next.keys().get(table.indexOf(key.column()));
      if (value != null) {
        filters.put(key.parameter(), value);
      }
    }
    ApiRequest request = new ApiRequest(filters, pageSize, Optional.empty());
    return connection.open(table.action(), next.region(), request, scope.calls());
  }

  private Lookup lookup() {
    if (lookup == null) {
      throw new NoSuchElementException();
    }
    return lookup;
  }

  @Override
  public void reset() {
    throw new UnsupportedOperationException("a scan reads its pages once");
  }

  /** Forgets all that is left; nothing is fetched afterwards. */
  @Override
  public void close() {
    toGive = 0;
    rows = Collections.emptyIterator();
    lookupsLeft = Collections.emptyIterator();
    pages = null;
    current = null;
  }
}
