package io.redshiftrestore.sql.plan.execution;

import io.redshiftrestore.table.read.HeldRows;
import io.redshiftrestore.table.read.StatementScope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.EnumerableDefaults;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.linq4j.function.Function0;
import org.apache.calcite.linq4j.function.Function1;
import org.apache.calcite.linq4j.function.Function2;
import org.jspecify.annotations.Nullable;

/** Rows whose reading ends when the statement is stopped, or when it keeps too many of them. */
class StoppableRows<T> extends AbstractEnumerable<T> {

  private final Enumerable<T> rows;
  private final StatementScope scope;
  private final HeldRows.Operator held;
  private final Keeping keeping;

  /** The rows once they have been read to the end, if they are to be read again. */
  private @Nullable List<T> all;

  StoppableRows(Enumerable<T> rows, StatementScope scope, HeldRows.Operator held, Keeping keeping) {
    this.rows = rows;
    this.scope = scope;
    this.held = held;
    this.keeping = keeping;
  }

  @Override
  public Enumerator<T> enumerator() {
    scope.checkGoesOn();
    List<T> known = known();
    if (known != null) {
      return new PassingRows(Linq4j.enumerator(known));
    }
    held.begin();
    Enumerator<T> input = rows.enumerator();
    return switch (keeping) {
      case ROWS -> new KeptRows(input);
      case ROWS_READ_AGAIN -> new ReplayedRows(input);
      case ROWS_OF_EXECUTION -> new ReusedRows(input);
      default -> new PassingRows(input);
    };
  }

  @SuppressWarnings("unchecked") // What an input has kept are its own rows.
  private @Nullable List<T> known() {
    return keeping == Keeping.ROWS_OF_EXECUTION ? (List<T>) held.kept() : all;
  }

  @Override
  public <R> Enumerable<R> select(Function1<T, R> selector) {
    if (keeping == Keeping.ROWS_OF_EXECUTION) {
      return super.select(selector); // The rows are kept, and not what is made of them.
    }
    LastUse<T, R> use = new LastUse<>(selector);
    return new StoppableRows<R>(rows.select(use), scope, held, keeping) {
      @Override
      @Nullable Object counted(R row) {
        return row != null && row.getClass().getEnclosingClass() == EnumerableDefaults.class
            ? use.argument
            : row;
      }
    };
  }

  /** Returns what a set grows by: a row, also where Calcite gives it in a wrapper. */
  @Nullable Object counted(T row) {
    return row;
  }

  @Override
  public <C extends Collection<? super T>> C into(C collection) {
    try (Enumerator<T> all = enumerator()) {
      while (all.moveNext()) {
        T row = all.current();
        if (collection.add(row) && keeping == Keeping.KEYS) {
          held.add(counted(row));
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
    LastUse<T, K> keys = new LastUse<>(key);
    return super.groupBy(
        keys,
        () -> {
          if (keeping == Keeping.KEYS && keys.result != null) {
            held.add(keys.result);
          }
          return begin.apply();
        },
        add,
        result);
  }

  /** A function that knows what it was last asked, and what it said. */
  private static final class LastUse<A, R> implements Function1<A, R> {

    private final Function1<A, R> function;
    private @Nullable A argument;
    private @Nullable R result;

    LastUse(Function1<A, R> function) {
      this.function = function;
    }

    @Override
    public R apply(A given) {
      R found = function.apply(given);
      argument = given;
      result = found;
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
  private class KeptRows extends PassingRows {

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
        keep(current());
      } else {
        end();
      }
      return more;
    }

    void keep(T next) {
      held.add(next);
    }

    void end() {}
  }

  /** Rows that are read again from memory: what they are made of may have taken long. */
  private final class ReplayedRows extends KeptRows {

    private final List<T> read = new ArrayList<>();

    ReplayedRows(Enumerator<T> input) {
      super(input);
    }

    @Override
    void keep(T next) {
      super.keep(next);
      read.add(next);
    }

    @Override
    void end() {
      all = read;
    }
  }

  /** Rows that are kept for the execution, if they fit into its memory. */
  private final class ReusedRows extends KeptRows {

    private @Nullable List<T> read = new ArrayList<>();

    ReusedRows(Enumerator<T> input) {
      super(input);
    }

    @Override
    void keep(T next) {
      if (read != null && held.addIfFits(next)) {
        read.add(next);
      } else if (read != null) {
        read = null;
        held.begin();
      }
    }

    @Override
    void end() {
      if (read != null) {
        held.keep(read);
      }
    }
  }
}
