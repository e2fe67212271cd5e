package io.redshiftrestore.table.read;

import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.api.CallThreads;
import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.read.RowSource.Batch;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads several sources, each of them one batch at a time, and no further than the consumer asks:
 * one after another, or as many at once as the connection allows. Not thread-safe.
 */
final class SourceRunner {

  private record Done(
      RowSource source, @Nullable List<Row> rows, @Nullable RuntimeException failure) {}

  private final Queue<RowSource> waiting;
  private final Optional<CallThreads> threads;
  private final BlockingQueue<Done> done = new LinkedBlockingQueue<>();
  private int underWay;

  private SourceRunner(Collection<RowSource> sources, Optional<CallThreads> threads) {
    this.waiting = new ArrayDeque<>(sources);
    this.threads = threads;
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
        RowSource source = waiting.remove();
        pool.execute(() -> done.add(read(source)));
        underWay++;
      }
      if (underWay == 0) {
        return null;
      }
      Done finished = await();
      underWay--;
      if (finished.failure != null) {
        throw finished.failure;
      }
      if (finished.rows != null) {
        waiting.add(finished.source);
        return new Batch(finished.source.lookup(), finished.rows);
      }
    }
  }

  private static Done read(RowSource source) {
    try {
      return new Done(source, source.next(), null);
    } catch (RuntimeException failure) {
      return new Done(source, null, failure);
    }
  }

  private Done await() {
    try {
      return done.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ApiException(
          ApiException.Kind.CANCELLED, "The thread that reads the rows was interrupted.", e);
    }
  }
}
