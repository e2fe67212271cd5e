package io.redshiftrestore.table.read;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A source of a few empty batches that waits for a permit before each, and counts who waits. */
final class FakeSource implements RowSource {

  /** What several sources share: permits to go on, and who has come how far. */
  static final class Gate {
    final Semaphore permits = new Semaphore(0);
    final AtomicInteger begun = new AtomicInteger();
    final AtomicInteger underWay = new AtomicInteger();
    final AtomicInteger mostUnderWay = new AtomicInteger();
    private final Semaphore arrivals = new Semaphore(0);

    /** Waits until so many reads more have begun. */
    void awaitBegun(int reads) {
      arrivals.acquireUninterruptibly(reads);
    }

    private void pass() {
      begun.incrementAndGet();
      mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
      arrivals.release();
      permits.acquireUninterruptibly();
      underWay.decrementAndGet();
    }
  }

  private final Lookup lookup;
  private final Gate gate;
  private final boolean fails;
  private int batchesLeft;

  FakeSource(String name, Gate gate, int batches) {
    this(name, gate, batches, false);
  }

  private FakeSource(String name, Gate gate, int batches, boolean fails) {
    this.lookup = Lookup.whole(name);
    this.gate = gate;
    this.batchesLeft = batches;
    this.fails = fails;
  }

  /** Returns a source whose first read fails. */
  static FakeSource failing(String name, Gate gate) {
    return new FakeSource(name, gate, 1, true);
  }

  @Override
  public Lookup lookup() {
    return lookup;
  }

  @Override
  public @Nullable List<Row> next() {
    if (batchesLeft-- <= 0) {
      return null;
    }
    gate.pass();
    if (fails) {
      throw new IllegalStateException(lookup.region());
    }
    return List.of();
  }
}
