package io.redshiftrestore.sandbox;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Good answers that are given to several requests together, and not before so many are there. */
public final class Crowd implements Fault {

  private static final int PATIENCE_SECONDS = 10;

  private final CyclicBarrier together;
  private final AtomicInteger present = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /** Makes a crowd that lets requests go in groups of that size. */
  public Crowd(int size) {
    together = new CyclicBarrier(size);
  }

  /** Returns how many requests were there at the same time at most. */
  public int most() {
    return most.get();
  }

  @Override
  public WireResponse answer(WireRequest request, WireHandler service) {
    most.accumulateAndGet(present.incrementAndGet(), Math::max);
    try {
      together.await(PATIENCE_SECONDS, SECONDS);
      return service.handle(request);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException("The crowd did not come together", e);
    } finally {
      present.decrementAndGet();
    }
  }
}
