package io.redshiftrestore.assembly;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.output.Screen;
import io.redshiftrestore.cli.output.Terminals;
import io.redshiftrestore.cli.report.ReportCommand;
import io.redshiftrestore.cli.watch.WaitCommand;
import io.redshiftrestore.cli.watch.WatchClock;
import io.redshiftrestore.cli.watch.WatchCommand;
import io.redshiftrestore.sandbox.MovableClock;
import io.redshiftrestore.sandbox.SandboxData;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.calcite.runtime.Hook;
import org.apache.calcite.util.Holder;
import picocli.CommandLine;

/**
 * A sandbox, and commands that look at it, in a time that passes only while a command waits: what
 * it sees is the same on every run, and takes no time.
 */
final class WatchedSandbox implements WatchClock, AutoCloseable {

  private final MovableClock clock;
  private final TestSandbox sandbox;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final List<Duration> pauses = new ArrayList<>();
  private final List<Runnable> events = new ArrayList<>();
  private Optional<Screen> screen = Optional.empty();

  WatchedSandbox(SandboxData data, Instant start) {
    clock = new MovableClock(start);
    sandbox = TestSandbox.with(data, clock);
  }

  TestSandbox sandbox() {
    return sandbox;
  }

  /** Has the commands write to a terminal of that size. */
  WatchedSandbox on(Screen terminal) {
    screen = Optional.of(terminal);
    return this;
  }

  /** Has something happen during the next pause that has no event yet. */
  WatchedSandbox then(Runnable event) {
    events.add(event);
    return this;
  }

  /** Runs {@code watch} with those options, and the sandbox's URL. */
  int watch(String... options) {
    return run(new WatchCommand(console(), this), options);
  }

  /** Runs {@code wait} with those options, and the sandbox's URL. */
  int await(String... options) {
    return run(new WaitCommand(console(), this), options);
  }

  /** Runs {@code report} with those options, and the sandbox's URL. */
  int report(String... options) {
    return run(new ReportCommand(console(), clock), options);
  }

  private Console console() {
    return new Console(
        InputStream.nullInputStream(),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8),
        new Terminals(false, false, screen));
  }

  @SuppressWarnings("deprecation") // Statements begin on threads of the driver's own.
  private int run(Callable<Integer> command, String... options) {
    String[] arguments =
        Stream.concat(Stream.of("--url", sandbox.url("maxAttempts=1")), Arrays.stream(options))
            .toArray(String[]::new);
    Hook.Closeable time =
        Hook.CURRENT_TIME.add((Holder<Long> now) -> now.set(clock.instant().toEpochMilli()));
    try {
      return new CommandLine(command)
          .setExecutionExceptionHandler(
              (failure, line, parsed) -> {
                console().fail(failure);
                return CommandLine.ExitCode.SOFTWARE;
              })
          .execute(arguments);
    } finally {
      time.close();
    }
  }

  String out() {
    return out.toString(UTF_8);
  }

  String err() {
    return err.toString(UTF_8);
  }

  /** Returns how long the commands have waited each time. */
  List<Duration> pauses() {
    return pauses;
  }

  /** Returns the parameters of each request so far, but for the size of a page. */
  List<String> requests() {
    return sandbox.requests().stream()
        .map(request -> new TreeMap<>(request.parameters()))
        .peek(parameters -> parameters.remove("MaxRecords"))
        .map(TreeMap::toString)
        .toList();
  }

  @Override
  public Instant instant() {
    return clock.instant();
  }

  @Override
  public void await(Duration duration) throws InterruptedException {
    if (pauses.size() < events.size()) {
      events.get(pauses.size()).run();
    }
    pauses.add(duration);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    clock.advance(duration);
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
