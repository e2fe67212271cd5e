package io.redshiftrestore.table.read;

import com.google.common.base.Throwables;
import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.api.CallThreads;
import io.redshiftrestore.api.CompensatedWait;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.read.RowSource.Batch;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads several sources, each of them one batch at a time, and no further than the consumer asks:
 * one after another, or as many at once as the connection allows. Not thread-safe.
 */
final class SourceRunner {

  /**
   * One batch that is read on a thread of its own. All that it needs is there before it runs: it
   * has to report even when there is no memory left.
   */
  private static final class Reading implements Runnable {

    private final RowSource source;
    private final BlockingQueue<Reading> done;
    private @Nullable List<Row> rows;
    private @Nullable Throwable failure;

    Reading(RowSource source, BlockingQueue<Reading> done) {
      this.source = source;
      this.done = done;
    }

    @Override
    public void run() {
      try {
        rows = source.next();
      } catch (Throwable thrown) {
        failure = thrown;
      } finally {
        done.add(this);
      }
    }
  }

  private final Queue<RowSource> waiting;
  private final Optional<CallThreads> threads;
  private final BlockingQueue<Reading> done;
  private int underWay;

  private SourceRunner(Collection<RowSource> sources, Optional<CallThreads> threads) {
    this.waiting = new ArrayDeque<>(sources);
    this.threads = threads;
    this.done = new ArrayBlockingQueue<>(Math.max(1, sources.size()));
  }

  static SourceRunner oneAfterAnother(Collection<RowSource> sources) {
    return new SourceRunner(sources, Optional.empty());
  }

  static SourceRunner atOnce(Collection<RowSource> sources, CallThreads threads) {
    return sources.size() < 2 || threads.most() < 2
        ? oneAfterAnother(sources)
        : new SourceRunner(sources, Optional.of(threads));
  }

  /** Returns the next batch of any source, perhaps an empty one; null when all have ended. */
  @Nullable Batch next() {
    return threads.isPresent() ? nextOfAny(threads.get()) : nextInTurn();
  }

  private @Nullable Batch nextInTurn() {
    for (RowSource source = waiting.peek(); source != null; source = waiting.peek()) {
      List<Row> rows = source.next();
      if (rows != null) {
        return new Batch(source.lookup(), rows);
      }
      waiting.remove();
    }
    return null;
  }

  private @Nullable Batch nextOfAny(CallThreads pool) {
    while (true) {
      while (underWay < pool.most() && !waiting.isEmpty()) {
        pool.execute(new Reading(waiting.remove(), done));
        underWay++;
      }
      if (underWay == 0) {
        return null;
      }
      Reading finished = await();
      underWay--;
      if (finished.failure != null) {
        Throwables.throwIfUnchecked(finished.failure);
        throw new IllegalStateException(finished.failure);
      }
      if (finished.rows != null) {
        waiting.add(finished.source);
        return new Batch(finished.source.lookup(), finished.rows);
      }
    }
  }

  private Reading await() {
    try {
      return CompensatedWait.on(done::take);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(
          ApiException.Kind.CANCELLED, "The thread that reads the rows was interrupted.", e);
    }
  }
}
