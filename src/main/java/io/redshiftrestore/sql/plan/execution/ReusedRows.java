package io.redshiftrestore.sql.plan.execution;

import io.redshiftrestore.table.read.HeldRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;
import org.jspecify.annotations.Nullable;

/** Rows that are kept for the execution once they were read to the end, if there is room. */
final class ReusedRows<T> extends AbstractEnumerable<T> {

  private final Enumerable<T> rows;
  private final HeldRows.Operator held;

  ReusedRows(Enumerable<T> rows, HeldRows.Operator held) {
    this.rows = rows;
    this.held = held;
  }

  @Override
  @SuppressWarnings("unchecked") // What was kept at this place of the plan are its own rows.
  public Enumerator<T> enumerator() {
    List<T> kept = (List<T>) held.kept();
    if (kept != null) {
      return Linq4j.enumerator(kept);
    }
    held.begin();
    return new FirstReading(rows.enumerator());
  }

  private final class FirstReading implements Enumerator<T> {

    private final Enumerator<T> input;
    private @Nullable List<T> read = new ArrayList<>();
    private @Nullable T row;

    FirstReading(Enumerator<T> input) {
      this.input = input;
    }

    @Override
    @SuppressWarnings("NullAway") // A row of one column is its value, which may be null.
    public T current() {
      return row;
    }

    @Override
    public boolean moveNext() {
      boolean more = input.moveNext();
      row = more ? input.current() : null;
      if (read != null) {
        note(read, more);
      }
      return more;
    }

    @SuppressWarnings("NullAway") // As above.
    private void note(List<T> before, boolean more) {
      if (!more) {
        held.keep(before);
      } else if (held.addIfFits(row)) {
        before.add(row);
      } else {
        held.begin();
        read = null;
      }
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
}
