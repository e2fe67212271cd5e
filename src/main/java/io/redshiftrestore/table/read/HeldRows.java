package io.redshiftrestore.table.read;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How much memory the operators of one execution hold, such as a sort or the groups of an
 * aggregate. One thread at a time may use it.
 */
public final class HeldRows {

  /** A part of the heap that leaves room for the program, and for what is not counted here. */
  public static final long MOST_BYTES = Runtime.getRuntime().maxMemory() / 3;

  private final long most;
  private final Map<Integer, Operator> operators = new HashMap<>();
  private long bytes;

  /**
   * Starts with nothing.
   *
   * @param most how many bytes may be held
   */
  public HeldRows(long most) {
    this.most = most;
  }

  /** Returns the account of an operator, whose number is its own in the plan. */
  public Operator operator(int number) {
    return operators.computeIfAbsent(number, key -> new Operator());
  }

  /** What one operator holds. */
  public final class Operator {

    private long held;
    private @Nullable List<?> kept;

    private Operator() {}

    /** Forgets what was held, as the operator begins anew. */
    public void begin() {
      bytes -= held;
      held = 0;
    }

    /** Returns rows that were kept for the whole execution; null if there are none. */
    public @Nullable List<?> kept() {
      return kept;
    }

    /** Keeps rows for the whole execution. */
    public void keep(List<?> rows) {
      kept = rows;
    }

    /** Adds a row that need not be held, if three quarters of the room are left for others. */
    public boolean addIfFits(@Nullable Object row) {
      long size = RowSize.of(row);
      if (bytes + size > most / 4) {
        return false;
      }
      held += size;
      bytes += size;
      return true;
    }

    /**
     * Adds a row or a key.
     *
     * @throws StateException if the execution would hold more than it may
     */
    public void add(@Nullable Object row) {
      long size = RowSize.of(row);
      held += size;
      bytes += size;
      if (bytes > most) {
        throw new StateException(
            SqlState.OUT_OF_MEMORY,
            "The statement keeps more than %d MB in memory to sort, group or join rows;"
                    .formatted(most >> 20)
                + " narrow it by conditions or LIMIT, select fewer columns, or give Java a larger"
                + " heap.",
            null);
      }
    }
  }
}
