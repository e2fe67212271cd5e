package io.redshiftrestore.table.read;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.KeyMatch;
import io.redshiftrestore.table.keys.Lookup;
import io.redshiftrestore.table.keys.Lookups;
import io.redshiftrestore.table.read.RowSource.Batch;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one scan that match, each of them once, counted off as LIMIT and OFFSET say. None is
 * fetched before it is asked for. Not thread-safe.
 */
final class ScanEnumerator<R> implements Enumerator<@Nullable Object[]> {

  private final ScanReader<R> reader;
  private final StatementScope scope;
  private final DataContext root;
  private final Predicate<Row> predicate;
  private final Lookups lookups;
  private long toSkip;
  private long toGive;

  private Iterator<Row> rows = Collections.emptyIterator();
  private @Nullable Lookup lookup;
  private @Nullable Object @Nullable [] current;

  ScanEnumerator(
      TableReader<R> reader,
      StatementScope scope,
      BoundScan scan,
      Lookups lookups,
      DataContext root) {
    this.reader = new ScanReader<>(reader, scope, scan, lookups);
    this.scope = scope;
    this.root = root;
    this.predicate = KeyMatch.of(scan.predicate());
    this.lookups = lookups;
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
    current = null;
    // Also where the rows are in memory: a join may read them often enough to take long.
    scope.checkGoesOn();
    while (toGive > 0) {
      Row row = nextRow();
      if (row == null) {
        toGive = 0;
      } else if (toSkip > 0) {
        toSkip--;
      } else {
        toGive--;
        current = row.values();
        return true;
      }
    }
    return false;
  }

  /** Returns the next row that matches and that no earlier look-up gave. */
  private @Nullable Row nextRow() {
    while (true) {
      while (rows.hasNext()) {
        Row row = rows.next();
        if (lookup != null && predicate.test(row) && lookups.takes(lookup, row)) {
          return row;
        }
      }
      scope.heedCancelFlag(root);
      Batch batch = reader.next();
      if (batch == null) {
        return null;
      }
      lookup = batch.lookup();
      rows = batch.rows().iterator();
    }
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
    current = null;
  }
}
