package io.redshiftrestore.table.read;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.api.StatementCalls;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.calcite.DataContext;

/**
 * What the scans of one execution of a statement share: its calls, its memory, and what went wrong
 * without ending it. Thread-safe.
 */
public final class StatementScope {

  /** The variable of a {@link DataContext} under which this driver's own engine puts the scope. */
  public static final String VARIABLE = "redshiftRestoreStatement";

  private final StatementCalls calls;
  private final long maxRows;
  private final RegionFailures failures;
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final Map<TableReader<?>, TableMemory<?>> memories = new ConcurrentHashMap<>();
  private final HeldRows held = new HeldRows(HeldRows.MOST_BYTES);
  private final long seed = ThreadLocalRandom.current().nextLong();

  /** An interrupt from before the execution is about something else. */
  private final boolean interruptedBefore = Thread.currentThread().isInterrupted();

  /**
   * Creates the scope of an execution.
   *
   * @param maxRows how many rows the result may have; {@code Long.MAX_VALUE} for all
   */
  public StatementScope(ApiConnection connection, long maxRows) {
    this(connection, connection.newStatement(), maxRows);
  }

  private StatementScope(ApiConnection connection, StatementCalls calls, long maxRows) {
    this.calls = calls;
    this.maxRows = maxRows;
    this.failures = new RegionFailures(connection.config().calls().onRegionError());
  }

  /** Returns the scope of a result that no statement has given and that may make no call. */
  public static StatementScope withoutCalls(ApiConnection connection) {
    return new StatementScope(connection, connection.noStatement(), Long.MAX_VALUE);
  }

  /** Returns the API calls of the execution. */
  public StatementCalls calls() {
    return calls;
  }

  /** Returns whether this is of a statement that is executed, and not just prepared. */
  public boolean isExecution() {
    return calls.number() > 0;
  }

  /** Returns how many rows the result may have; {@code Long.MAX_VALUE} for all. */
  public long maxRows() {
    return maxRows;
  }

  /** Returns what the result lacks so far, a sentence each. */
  public List<String> warnings() {
    List<String> all = new ArrayList<>(notices);
    all.addAll(failures.warnings());
    return all;
  }

  /** Notes something that the user should know of the result. */
  public void warn(String sentence) {
    notices.add(sentence);
  }

  /** Returns where random numbers begin that are drawn in more than one place. */
  public long seed() {
    return seed;
  }

  /** Returns what the operators of the execution hold in memory. */
  public HeldRows held() {
    return held;
  }

  /**
   * Throws an {@link ApiException} if the execution was stopped, or if the thread that works for it
   * was interrupted in the meantime.
   */
  public void checkGoesOn() {
    calls.checkNotStopped();
    if (!interruptedBefore && Thread.currentThread().isInterrupted()) {
      throw new ApiException(
          ApiException.Kind.CANCELLED, "The thread that runs the statement was interrupted.", null);
    }
  }

  /** Notes that rows of a region will be read. */
  void expect(String region) {
    failures.expect(region);
  }

  /** Returns a source that a failing region ends, or breaks, as the connection has it. */
  RowSource tolerant(RowSource source) {
    return failures.tolerant(source);
  }

  /** Returns what the statement remembers of a table. */
  @SuppressWarnings("unchecked") // each reader has put its own memory in
  public <R> TableMemory<R> memory(TableReader<R> reader) {
    return (TableMemory<R>)
        memories.computeIfAbsent(reader, key -> new TableMemory<>(reader, this));
  }

  /** Cancels the calls if Calcite was told to cancel the statement. */
  void heedCancelFlag(DataContext root) {
    Object flag = root.get(DataContext.Variable.CANCEL_FLAG.camelName);
    if (flag instanceof AtomicBoolean cancelled && cancelled.get()) {
      calls.cancel();
    }
    checkGoesOn();
  }
}
