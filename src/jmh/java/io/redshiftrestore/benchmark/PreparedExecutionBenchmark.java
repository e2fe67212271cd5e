package io.redshiftrestore.benchmark;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxClient;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.redshift.RedshiftClient;

/** A look-up of one key, by a statement that is prepared once, or each time, or by the SDK. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class PreparedExecutionBenchmark {

  private static final String QUERY =
      "SELECT * FROM table_restore_status WHERE table_restore_request_id = ?";
  private static final String KEY = "request-7";

  private SandboxDatabase database;
  private PreparedStatement prepared;
  private RedshiftClient client;

  @Setup
  public void open() throws SQLException {
    database = SandboxDatabase.with(SampleRows.rows(250));
    prepared = database.prepare(QUERY, KEY);
    client = SandboxClient.of(database.sandbox());
  }

  @TearDown(Level.Iteration)
  public void forgetCalls() {
    database.forgetCalls();
  }

  @TearDown
  public void close() throws SQLException {
    client.close();
    database.close();
  }

  @Benchmark
  public void preparedOnce(Blackhole consumer) throws SQLException {
    Rows.consume(prepared, consumer);
  }

  @Benchmark
  public void preparedEachTime(Blackhole consumer) throws SQLException {
    try (PreparedStatement statement = database.prepare(QUERY, KEY)) {
      Rows.consume(statement, consumer);
    }
  }

  @Benchmark
  public void sdk(Blackhole consumer) {
    consumer.consume(
        client.describeTableRestoreStatus(request -> request.tableRestoreRequestId(KEY)));
  }
}
