package io.redshiftrestore.sql.plan.execution;

import io.redshiftrestore.table.read.HeldRows;
import io.redshiftrestore.table.read.StatementScope;
import java.util.Collection;
import java.util.HashSet;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.linq4j.function.Function0;
import org.apache.calcite.linq4j.function.Function1;
import org.apache.calcite.linq4j.function.Function2;
import org.jspecify.annotations.Nullable;

/** Rows whose reading ends when the statement is stopped, or when it keeps too many of them. */
final class StoppableRows<T> extends AbstractEnumerable<T> {

  private final Enumerable<T> rows;
  private final StatementScope scope;
  private final HeldRows.Operator held;
  private final Keeping keeping;

  StoppableRows(Enumerable<T> rows, StatementScope scope, HeldRows.Operator held, Keeping keeping) {
    this.rows = rows;
    this.scope = scope;
    this.held = held;
    this.keeping = keeping;
  }

  @Override
  public Enumerator<T> enumerator() {
    scope.checkGoesOn();
    held.begin();
    return keeping == Keeping.ROWS
        ? new KeptRows(rows.enumerator())
        : new PassingRows(rows.enumerator());
  }

  @Override
  public <R> Enumerable<R> select(Function1<T, R> selector) {
    return new StoppableRows<>(rows.select(selector), scope, held, keeping);
  }

  @Override
  public <C extends Collection<? super T>> C into(C collection) {
    try (Enumerator<T> all = enumerator()) {
      while (all.moveNext()) {
        T row = all.current();
        if (collection.add(row) && keeping == Keeping.KEYS) {
          held.add(row);
        }
      }
    }
    return collection;
  }

  @Override
  public Enumerable<T> distinct() {
    return Linq4j.asEnumerable(into(new HashSet<>()));
  }

  /** A group begins with the key that was last asked for. */
  @Override
  public <K, A, R> Enumerable<R> groupBy(
      Function1<T, K> key, Function0<A> begin, Function2<A, T, A> add, Function2<K, A, R> result) {
    LastKey<T, K> keys = new LastKey<>(key);
    return super.groupBy(
        keys,
        () -> {
          if (keeping == Keeping.KEYS && keys.last != null) {
            held.add(keys.last);
          }
          return begin.apply();
        },
        add,
        result);
  }

  private static final class LastKey<T, K> implements Function1<T, K> {

    private final Function1<T, K> key;
    private @Nullable K last;

    LastKey(Function1<T, K> key) {
      this.key = key;
    }

    @Override
    public K apply(T row) {
      K found = key.apply(row);
      last = found;
      return found;
    }
  }

  /** Rows of which the operator keeps nothing, or only what it has not seen before. */
  private class PassingRows implements Enumerator<T> {

    private final Enumerator<T> input;

    PassingRows(Enumerator<T> input) {
      this.input = input;
    }

    @Override
    public T current() {
      return input.current();
    }

    @Override
    public boolean moveNext() {
      scope.checkGoesOn();
      return input.moveNext();
    }

    @Override
    public void reset() {
      input.reset();
    }

    @Override
    public void close() {
      input.close();
    }
  }

  /** Rows each of which the operator keeps; each is computed once. */
  private final class KeptRows extends PassingRows {

    private @Nullable T row;

    KeptRows(Enumerator<T> input) {
      super(input);
    }

    @Override
    @SuppressWarnings("NullAway") // A row of one column is its value, which may be null.
    public T current() {
      return row;
    }

    @Override
    public boolean moveNext() {
      boolean more = super.moveNext();
      row = more ? super.current() : null;
      if (more) {
        held.add(row);
      }
      return more;
    }
  }
}
