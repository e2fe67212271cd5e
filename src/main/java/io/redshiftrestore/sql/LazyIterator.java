package io.redshiftrestore.sql;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/**
 * An iterator that reads a row when it is asked for it. Calcite's own reads one ahead, which may
 * cost a call, and loses the row at hand when the next one fails.
 */
final class LazyIterator<T> implements Iterator<T>, AutoCloseable {

  private final Enumerable<T> rows;
  private @Nullable Enumerator<T> enumerator;
  private boolean atRow;
  private boolean ended;

  LazyIterator(Enumerable<T> rows) {
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    if (!atRow && !ended) {
      if (enumerator == null) {
        enumerator = rows.enumerator();
      }
      atRow = enumerator.moveNext();
      ended = !atRow;
    }
    return atRow;
  }

  @Override
  public T next() {
    if (!hasNext() || enumerator == null) {
      throw new NoSuchElementException();
    }
    atRow = false;
    return enumerator.current();
  }

  @Override
  public void close() {
    ended = true;
    atRow = false;
    if (enumerator != null) {
      enumerator.close();
    }
  }
}
