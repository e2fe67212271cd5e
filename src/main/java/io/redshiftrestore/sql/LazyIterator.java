package io.redshiftrestore.sql;

import io.redshiftrestore.table.read.CurrentStatement;
import io.redshiftrestore.table.read.StatementScope;
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

  private final @Nullable StatementScope scope;
  private final Enumerable<T> rows;
  private @Nullable Enumerator<T> enumerator;
  private boolean atRow;
  private boolean ended;

  LazyIterator(@Nullable StatementScope scope, Enumerable<T> rows) {
    this.scope = scope;
    this.rows = rows;
  }

  @Override
  public boolean hasNext() {
    if (!atRow && !ended) {
      atRow = CurrentStatement.in(scope, this::moveNext);
      ended = !atRow;
    }
    return atRow;
  }

  private boolean moveNext() {
    if (enumerator == null) {
      enumerator = rows.enumerator();
    }
    return enumerator.moveNext();
  }

  @Override
  public T next() {
    if (!hasNext() || enumerator == null) {
      throw new NoSuchElementException();
    }
    atRow = false;
    return CurrentStatement.in(scope, enumerator::current);
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
