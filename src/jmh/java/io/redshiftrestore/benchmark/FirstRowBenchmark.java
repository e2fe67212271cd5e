package io.redshiftrestore.benchmark;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

/** The first row of a listing of a thousand pages, and of one. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6, time = 2)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class FirstRowBenchmark {

  private static final int ROWS_OF_A_PAGE = 100;

  private SandboxDatabase thousandPages;
  private SandboxDatabase onePage;
  private PreparedStatement ofThousandPages;
  private PreparedStatement ofOnePage;

  @Setup
  public void open() throws SQLException {
    thousandPages = SandboxDatabase.with(SampleRows.rows(1_000 * ROWS_OF_A_PAGE));
    onePage = SandboxDatabase.with(SampleRows.rows(ROWS_OF_A_PAGE));
    ofThousandPages = thousandPages.prepare("SELECT * FROM table_restore_status");
    ofOnePage = onePage.prepare("SELECT * FROM table_restore_status");
  }

  @TearDown(Level.Iteration)
  public void forgetCalls() {
    thousandPages.forgetCalls();
    onePage.forgetCalls();
  }

  @TearDown
  public void close() throws SQLException {
    thousandPages.close();
    onePage.close();
  }

  @Benchmark
  public void ofThousandPages(Blackhole consumer) throws SQLException {
    consumeFirst(ofThousandPages, consumer);
  }

  @Benchmark
  public void ofOnePage(Blackhole consumer) throws SQLException {
    consumeFirst(ofOnePage, consumer);
  }

  private static void consumeFirst(PreparedStatement statement, Blackhole consumer)
      throws SQLException {
    try (ResultSet rows = statement.executeQuery()) {
      rows.next();
      consumer.consume(rows.getString(1));
    }
  }
}
