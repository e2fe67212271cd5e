package io.redshiftrestore.api;

import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * A wait that a {@link ForkJoinPool} makes up for with another thread, where one of its threads
 * waits. From Java 25 on the platform's HTTP client ends its answers on the common pool: were all
 * of its threads to wait for answers, none would ever come. Not thread-safe.
 */
public final class CompensatedWait<T> implements ForkJoinPool.ManagedBlocker {

  /** What is waited for. */
  @FunctionalInterface
  public interface Source<T> {
    T take() throws InterruptedException;
  }

  private final Source<T> source;
  private @Nullable T taken;

  private CompensatedWait(Source<T> source) {
    this.source = source;
  }

  /**
   * Waits for something, and returns it.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  public static <T> T on(Source<T> source) throws InterruptedException {
    CompensatedWait<T> wait = new CompensatedWait<>(source);
    ForkJoinPool.managedBlock(wait);
    T taken = wait.taken;
    if (taken == null) {
      throw new IllegalStateException("Nothing was waited for.");
    }
    return taken;
  }

  @Override
  public boolean block() throws InterruptedException {
    taken = source.take();
    return true;
  }

  @Override
  public boolean isReleasable() {
    return taken != null;
  }
}
