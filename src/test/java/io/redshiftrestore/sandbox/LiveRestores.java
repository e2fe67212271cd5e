package io.redshiftrestore.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Restores that begin one after another and go on as the clock says.
 *
 * <p>The i-th, counted from 0, waits 10·i seconds, then restores 1,000·(i+1) MB in 100 seconds.
 * Each fifth fails half way; the last is cancelled before it begins, and the one before has nothing
 * to restore.
 */
public final class LiveRestores implements SandboxData {

  private final List<RestoreTimeline> restores;

  /** Makes n restores, all requested at that time, with the ids live-0 onwards. */
  public LiveRestores(int n, Instant requested) {
    restores = IntStream.range(0, n).mapToObj(i -> restore(i, n, requested)).toList();
  }

  private static RestoreTimeline restore(int i, int n, Instant requested) {
    boolean cancelled = i == n - 1;
    boolean fails = i % 5 == 4;
    long megaBytes = i == n - 2 ? 0 : 1_000L * (i + 1);
    return new RestoreTimeline(
        RestoreRequest.builder()
            .tableRestoreRequestId("live-" + i)
            .clusterIdentifier(i % 2 == 0 ? "even" : "odd")
            .sourceSchemaName("public")
            .sourceTableName("t" + i)
            .newTableName("t" + i + "_restored")
            .build(),
        requested.plusMillis(i),
        Duration.ofSeconds(10L * i),
        cancelled ? Duration.ZERO : Duration.ofSeconds(100),
        megaBytes,
        fails ? megaBytes / 2 : megaBytes,
        cancelled ? "CANCELED" : fails ? "FAILED" : "SUCCEEDED",
        fails ? "No space left\non node " + i + "." : null);
  }

  @Override
  public List<RestoreRequest> rows(String region, Instant now) {
    return restores.stream().map(restore -> restore.at(now)).toList();
  }
}
