package io.redshiftrestore.benchmark;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxClient;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
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

/** Connecting and asking for the first page, in a new JVM and in one that has done so before. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(4)
public class FirstQueryBenchmark {

  private TestSandbox sandbox;

  @Setup
  public void start() {
    sandbox = TestSandbox.with(SampleRows.rows(50));
  }

  @TearDown
  public void stop() {
    sandbox.close();
  }

  @Benchmark
  public void first(Blackhole consumer) throws SQLException {
    connectAndQuery(consumer);
  }

  @Benchmark
  @Warmup(iterations = 1)
  public void second(Blackhole consumer) throws SQLException {
    connectAndQuery(consumer);
  }

  @Benchmark
  public void firstOfSdk(Blackhole consumer) {
    try (RedshiftClient client = SandboxClient.of(sandbox)) {
      consumer.consume(client.describeTableRestoreStatus(request -> {}));
    }
  }

  private void connectAndQuery(Blackhole consumer) throws SQLException {
    try (Connection connection = DriverManager.getConnection(sandbox.url());
        PreparedStatement statement =
            connection.prepareStatement("SELECT * FROM table_restore_status")) {
      Rows.consume(statement, consumer);
    }
  }
}
