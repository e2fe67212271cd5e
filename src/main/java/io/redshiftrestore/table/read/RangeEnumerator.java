package io.redshiftrestore.table.read;

import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;

/** Counts rows off an input, which it does not even open when no row is wanted. */
public final class RangeEnumerator<T> implements Enumerator<T> {

  private final Enumerator<T> input;
  private long toSkip;
  private long toGive;

  /** Creates an enumerator that skips some rows and then gives at most so many. */
  public RangeEnumerator(Enumerable<T> input, long skip, long limit) {
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
