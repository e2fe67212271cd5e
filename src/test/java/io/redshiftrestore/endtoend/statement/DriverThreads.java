package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** The threads that were started since a moment, but for those of servers and of the JDK. */
public final class DriverThreads {

  private static final Set<String> OF_OTHERS =
      Set.of(
          "redshift-sandbox-",
          "wire-server",
          "HTTP-Dispatcher",
          "Keep-Alive-Timer",
          "idle-timeout-task");

  private final Set<Thread> before;

  private DriverThreads(Set<Thread> before) {
    this.before = before;
  }

  /** Starts to look. */
  public static DriverThreads sinceNow() {
    return new DriverThreads(Set.copyOf(Thread.getAllStackTraces().keySet()));
  }

  Set<Thread> alive() {
    Set<Thread> alive = new HashSet<>(Thread.getAllStackTraces().keySet());
    alive.removeAll(before);
    alive.removeIf(thread -> OF_OTHERS.stream().anyMatch(thread.getName()::startsWith));
    return alive;
  }

  Set<Thread> alive(String prefix) {
    return alive().stream()
        .filter(thread -> thread.getName().startsWith(prefix))
        .collect(Collectors.toSet());
  }

  /** Waits until there is one whose name begins so. */
  void awaitBegin(String prefix) {
    while (alive(prefix).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  /** Asserts that none is left, or that those which are end within a second. */
  public void assertEnd() throws InterruptedException {
    assertEndWithin(Duration.ofSeconds(1));
  }

  /** Asserts that none is left, or that those which are end by then. */
  public void assertEndWithin(Duration patience) throws InterruptedException {
    for (Thread thread : alive()) {
      thread.join(patience.toMillis());
      assertThat(thread.isAlive()).as("%s is alive", thread).isFalse();
    }
  }
}
