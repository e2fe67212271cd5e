package io.redshiftrestore.api.http;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The bytes of an answer, kept until it has ended or has become longer than any answer can be. */
public final class AnswerBody implements BodySubscriber<byte[]> {

  /** A page has 100 rows at most: this leaves more than 160,000 bytes for each. */
  static final int MOST_MEGABYTES = 16;

  private static final int MOST_BYTES = MOST_MEGABYTES * 1024 * 1024;

  private final AtomicLong received;
  private final List<ByteBuffer> parts = new ArrayList<>();
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private int length;
  private @Nullable Subscription subscription;

  /**
   * Begins an answer.
   *
   * @param received counts the bytes as they come, so that who waits can see that it gets on
   */
  public AnswerBody(AtomicLong received) {
    this.received = received;
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Subscription given) {
    subscription = given;
    given.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> buffers) {
    for (ByteBuffer buffer : buffers) {
      if (length + buffer.remaining() > MOST_BYTES) {
        stop();
        return;
      }
      length += buffer.remaining();
      received.addAndGet(buffer.remaining());
      parts.add(buffer);
    }
  }

  private void stop() {
    if (subscription != null) {
      subscription.cancel();
    }
    parts.clear();
    whole.completeExceptionally(
        new UnusableAnswerException("it has not ended after " + MOST_MEGABYTES + " MB"));
  }

  @Override
  public void onError(Throwable failure) {
    whole.completeExceptionally(failure);
  }

  @Override
  public void onComplete() {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    parts.forEach(bytes::put);
    whole.complete(bytes.array());
  }
}
