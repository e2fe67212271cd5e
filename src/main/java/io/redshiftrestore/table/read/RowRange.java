package io.redshiftrestore.table.read;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;
import org.jspecify.annotations.Nullable;

/**
 * OFFSET and LIMIT of a query, whose values are filled in by each execution.
 *
 * @param offset how many rows to skip; null for none
 * @param fetch how many rows to give at most; null for all
 */
public record RowRange(@Nullable Operand offset, @Nullable Operand fetch) {

  private static final @Nullable Object[] NOTHING_COMPUTED = {};

  /** Returns the rows of the range. Called by generated code. */
  public <T> Enumerable<T> apply(DataContext root, Enumerable<T> input) {
    return new AbstractEnumerable<T>() {
      @Override
      public Enumerator<T> enumerator() {
        return new RangeEnumerator<>(input, skipped(root), limit(root));
      }
    };
  }

  long skipped(DataContext root) {
    return offset == null ? 0 : count(offset.bind(root, NOTHING_COMPUTED));
  }

  long limit(DataContext root) {
    return fetch == null ? Long.MAX_VALUE : count(fetch.bind(root, NOTHING_COMPUTED));
  }

  private static long count(@Nullable Object value) {
    if (value instanceof Number number && number.longValue() >= 0) {
      return number.longValue();
    }
    throw new StateException(
        SqlState.BAD_ROW_COUNT,
        "LIMIT, FETCH and OFFSET take a number of rows from 0 on, not " + value + ".",
        null);
  }

  /** Counts rows off an input, which it does not even open when no row is wanted. */
  private static final class RangeEnumerator<T> implements Enumerator<T> {

    private final Enumerator<T> input;
    private long toSkip;
    private long toGive;

    RangeEnumerator(Enumerable<T> input, long skip, long limit) {
      this.input = limit == 0 ? Linq4j.emptyEnumerator() : input.enumerator();
      this.toSkip = skip;
      this.toGive = limit;
    }

    @Override
    public T current() {
      return input.current();
    }

    @Override
    public boolean moveNext() {
      if (toGive == 0) {
        return false;
      }
      for (; toSkip > 0; toSkip--) {
        if (!input.moveNext()) {
          toGive = 0;
          return false;
        }
      }
      if (!input.moveNext()) {
        toGive = 0;
        return false;
      }
      toGive--;
      return true;
    }

    @Override
    public void reset() {
      throw new UnsupportedOperationException("rows are counted once");
    }

    @Override
    public void close() {
      input.close();
    }
  }
}
