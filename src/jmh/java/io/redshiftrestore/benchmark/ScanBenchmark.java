package io.redshiftrestore.benchmark;

import io.redshiftrestore.api.PaginationConfig;
import io.redshiftrestore.api.TableRestoreStatusFilter;
import io.redshiftrestore.api.TableRestoreStatusPaginator;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import software.amazon.awssdk.services.redshift.RedshiftClient;

/** The whole listing, by the driver, by the paginator and by the SDK alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 20, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class ScanBenchmark {

  /** How many rows the listing has. */
  @Param({"1000", "10000", "100000"})
  public int rows = 1_000;

  private SandboxDatabase database;
  private PreparedStatement statement;
  private PreparedStatement oneColumn;
  private TableRestoreStatusPaginator paginator;
  private RedshiftClient client;

  @Setup
  public void open() throws SQLException {
    database = SandboxDatabase.with(SampleRows.rows(rows));
    statement = database.prepare("SELECT * FROM table_restore_status");
    oneColumn = database.prepare("SELECT status FROM table_restore_status");
    paginator = TableRestoreStatusPaginator.open(database.sandbox().url());
    client = SandboxClient.of(database.sandbox());
  }

  @TearDown(Level.Iteration)
  public void forgetCalls() {
    database.forgetCalls();
  }

  @TearDown
  public void close() throws SQLException {
    client.close();
    paginator.close();
    database.close();
  }

  @Benchmark
  public void driver(Blackhole consumer) throws SQLException {
    Rows.consume(statement, consumer);
  }

  @Benchmark
  public void driverAsTexts(Blackhole consumer) throws SQLException {
    Rows.consumeTexts(statement, consumer);
  }

  @Benchmark
  public void driverOneColumn(Blackhole consumer) throws SQLException {
    Rows.consume(oneColumn, consumer);
  }

  @Benchmark
  public void paginator(Blackhole consumer) {
    paginator
        .paginate(TableRestoreStatusFilter.ALL, PaginationConfig.ALL)
        .items()
        .forEach(consumer::consume);
  }

  @Benchmark
  public void sdk(Blackhole consumer) {
    client
        .describeTableRestoreStatusPaginator(request -> {})
        .tableRestoreStatusDetails()
        .forEach(consumer::consume);
  }
}
