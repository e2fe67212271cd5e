package io.redshiftrestore.benchmark;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** How many look-ups a second there are: by threads on one connection, and over connections. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class SharedConnectionBenchmark {

  private static final String QUERY =
      "SELECT * FROM table_restore_status WHERE table_restore_request_id = 'request-7'";

  private static final int CONNECTIONS = 64;

  private SandboxDatabase database;
  private final List<Connection> connections = new ArrayList<>();
  private final List<PreparedStatement> ofEach = new ArrayList<>();
  private int next;

  /** A statement of each thread's own, on the one connection. */
  @State(Scope.Thread)
  public static class OwnStatement {

    private PreparedStatement statement;

    @Setup
    public void prepare(SharedConnectionBenchmark shared) throws SQLException {
      statement = shared.database.prepare(QUERY);
    }

    @TearDown
    public void close() throws SQLException {
      statement.close();
    }
  }

  @Setup
  public void open() throws SQLException {
    database = SandboxDatabase.with(SampleRows.rows(250));
    for (int i = 0; i < CONNECTIONS; i++) {
      connections.add(DriverManager.getConnection(database.sandbox().url()));
      ofEach.add(connections.get(i).prepareStatement(QUERY));
    }
  }

  @TearDown(Level.Iteration)
  public void forgetCalls() {
    database.forgetCalls();
  }

  @TearDown
  public void close() throws SQLException {
    for (Connection connection : connections) {
      connection.close();
    }
    database.close();
  }

  @Benchmark
  public void oneConnection(OwnStatement own, Blackhole consumer) throws SQLException {
    Rows.consume(own.statement, consumer);
  }

  /** Sixteen at a time: each takes sixteen times as long if nothing is lost. */
  @Benchmark
  @Threads(16)
  public void sixteenThreads(OwnStatement own, Blackhole consumer) throws SQLException {
    Rows.consume(own.statement, consumer);
  }

  @Benchmark
  public void eachConnectionInTurn(Blackhole consumer) throws SQLException {
    next = (next + 1) % CONNECTIONS;
    Rows.consume(ofEach.get(next), consumer);
  }
}
