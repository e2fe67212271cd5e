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
  private @Nullable T row;
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
    boolean moved = enumerator.moveNext();
    // Computed here, too: to enter the scope takes longer than most rows.
    row = moved ? enumerator.current() : null;
    return moved;
  }

  @Override
  @SuppressWarnings("NullAway") // a row of one column is its value, which may be NULL
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    atRow = false;
    return row;
  }

  @Override
  public void close() {
    ended = true;
    atRow = false;
    row = null;
    if (enumerator != null) {
      enumerator.close();
    }
  }
}
