package io.redshiftrestore.benchmark;

import io.redshiftrestore.readme.Readme;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.List;
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

/**
 * Planning of each query that the README says the cost of, all of them in one JVM: the planner
 * takes far longer to warm up than any of them to plan.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 200, timeUnit = TimeUnit.MILLISECONDS)
@Fork(0)
public class PlanningBenchmark {

  private static final List<String> CONDITIONS =
      Readme.read().section("Which conditions become API calls").codeInFirstCells();

  /** The line of the README's table. */
  @Param("1")
  public int line = 1;

  private SandboxDatabase database;
  private String query;

  /** Returns the number of each line of the README's table. */
  static String[] lines() {
    return IntStream.rangeClosed(1, CONDITIONS.size())
        .mapToObj(String::valueOf)
        .toArray(String[]::new);
  }

  /** Returns the query that a line of the README's table is about. */
  static String query(int line) {
    return ("SELECT * FROM table_restore_status " + CONDITIONS.get(line - 1)).strip();
  }

  @Setup
  public void open() {
    database = SandboxDatabase.with(SampleRows.rows(250));
    query = query(line);
  }

  @TearDown
  public void close() throws SQLException {
    database.close();
  }

  @Benchmark
  public void plan() throws SQLException {
    database.prepare(query).close();
  }
}
