package io.redshiftrestore.table;

import com.google.common.collect.MapMaker;
import io.redshiftrestore.api.StatementCalls;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;

/**
 * What the scans of one execution of a statement share.
 *
 * @param calls the API calls of the execution
 * @param maxRows how many rows the result may have; {@code Long.MAX_VALUE} for all
 */
public record StatementScope(StatementCalls calls, long maxRows) {

  /** The variable of a {@link DataContext} under which this driver's own engine puts the scope. */
  public static final String VARIABLE = "redshiftRestoreStatement";

  /** In a plain Calcite connection nobody puts it there, but an execution has its own context. */
  private static final Map<DataContext, StatementScope> IN_PLAIN_CALCITE =
      new MapMaker().weakKeys().makeMap();

  /** Returns the scope of an execution. */
  static StatementScope of(DataContext root) {
    return root.get(VARIABLE) instanceof StatementScope scope
        ? scope
        : IN_PLAIN_CALCITE.computeIfAbsent(
            root, context -> new StatementScope(new StatementCalls(), Long.MAX_VALUE));
  }

  /** Cancels the calls if Calcite was told to cancel the statement. */
  void heedCancelFlag(DataContext root) {
    Object flag = root.get(DataContext.Variable.CANCEL_FLAG.camelName);
    if (flag instanceof AtomicBoolean cancelled && cancelled.get()) {
      calls.cancel();
    }
    calls.checkNotCancelled();
  }
}
