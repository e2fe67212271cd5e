package io.redshiftrestore.benchmark;

import static java.util.stream.Collectors.joining;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Forty look-ups, each answered after 50 ms: several at once, or one after another. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 2)
@Measurement(iterations = 4, time = 2)
@Fork(1)
public class LookupConcurrencyBenchmark {

  private static final int KEYS = 40;
  private static final Duration LATENCY = Duration.ofMillis(50);

  /** Where the keys stand in the query. */
  public enum Keys {
    IN("'%s'", "SELECT * FROM table_restore_status WHERE table_restore_request_id IN (%s)"),
    JOIN(
        "('%s')",
        "SELECT r.* FROM (VALUES %s) AS v (id)"
            + " JOIN table_restore_status AS r ON r.table_restore_request_id = v.id");

    private final String key;
    private final String query;

    Keys(String key, String query) {
      this.key = key;
      this.query = query;
    }

    String sql() {
      return query.formatted(
          IntStream.range(0, KEYS)
              .mapToObj(i -> key.formatted("request-" + i))
              .collect(joining(", ")));
    }
  }

  /** Where the keys stand in the query. */
  @Param public Keys keys = Keys.IN;

  private SandboxDatabase sequential;
  private SandboxDatabase byFour;
  private SandboxDatabase byEight;
  private PreparedStatement oneAtATime;
  private PreparedStatement fourAtOnce;
  private PreparedStatement eightAtOnce;

  @Setup
  public void open() throws SQLException {
    sequential = open(1);
    byFour = open(4);
    byEight = open(8);
    oneAtATime = sequential.prepare(keys.sql());
    fourAtOnce = byFour.prepare(keys.sql());
    eightAtOnce = byEight.prepare(keys.sql());
  }

  private static SandboxDatabase open(int concurrency) {
    SandboxDatabase database =
        SandboxDatabase.with(
            SampleRows.rows(1_000), "lookupLimit=" + KEYS + ";maxConcurrency=" + concurrency);
    database.sandbox().faults().always(Fault.delayedBy(LATENCY));
    return database;
  }

  @TearDown
  public void close() throws SQLException {
    sequential.close();
    byFour.close();
    byEight.close();
  }

  @Benchmark
  public void fourAtOnce(Blackhole consumer) throws SQLException {
    Rows.consume(fourAtOnce, consumer);
  }

  @Benchmark
  public void eightAtOnce(Blackhole consumer) throws SQLException {
    Rows.consume(eightAtOnce, consumer);
  }

  @Benchmark
  public void oneAtATime(Blackhole consumer) throws SQLException {
    Rows.consume(oneAtATime, consumer);
  }
}
