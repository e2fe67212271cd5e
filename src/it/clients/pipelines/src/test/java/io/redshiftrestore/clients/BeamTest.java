package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.coders.StringUtf8Coder;
import org.apache.beam.sdk.io.jdbc.JdbcIO;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;
import org.apache.beam.sdk.values.Row;
import org.apache.beam.sdk.values.TypeDescriptor;
import org.joda.time.DateTime;
import org.joda.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Beam's JdbcIO, run where the pipeline is made. */
class BeamTest {

  private static final Queue<Object> OUT = new ConcurrentLinkedQueue<>();

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final Pipeline pipeline = Pipeline.create();

  /** Keeps what a pipeline makes. */
  private static final class Keep<T> extends DoFn<T, Void> {

    @ProcessElement
    public void keep(@Element T element) {
      OUT.add(element);
    }
  }

  /** Has a name, which this reader shows. */
  private static final class Id implements JdbcIO.RowMapper<String> {

    @Override
    public String mapRow(ResultSet row) throws SQLException {
      return row.getString("table_restore_request_id");
    }
  }

  @BeforeEach
  void forget() {
    OUT.clear();
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private JdbcIO.DataSourceConfiguration source() {
    return JdbcIO.DataSourceConfiguration.create("io.redshiftrestore.RestoreDriver", sandbox.url());
  }

  private <T> void run(PCollection<T> collection) {
    collection.apply(ParDo.of(new Keep<>()));
    pipeline.run().waitUntilFinish();
  }

  @Test
  void a_query_with_parameters_gives_its_rows() {
    run(
        pipeline.apply(
            JdbcIO.<String>read()
                .withDataSourceConfiguration(source())
                .withQuery(
                    "SELECT table_restore_request_id, request_time FROM table_restore_status"
                        + " WHERE cluster_identifier = ? AND request_time >= ?")
                .withStatementPreparator(
                    statement -> {
                      statement.setString(1, "mycluster");
                      statement.setTimestamp(2, Timestamp.valueOf("2024-03-01 05:25:23.101"));
                    })
                .withRowMapper(row -> row.getString(1) + " " + row.getTimestamp(2))
                .withCoder(StringUtf8Coder.of())));
    assertThat(OUT)
        .containsExactlyInAnyOrder(
            "request-243 2024-03-01 05:25:23.101", "request-247 2024-03-01 05:29:29.901");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void rows_with_a_schema_have_the_columns_types() {
    run(
        pipeline.apply(
            JdbcIO.readRows()
                .withDataSourceConfiguration(source())
                .withQuery(
                    "SELECT table_restore_request_id, request_time, total_data_in_mega_bytes FROM"
                        + " table_restore_status WHERE table_restore_request_id = 'request-7'")));
    Row row = (Row) OUT.remove();
    assertThat(row.getString(0)).isEqualTo("request-7");
    assertThat(row.getDateTime(1).toInstant()).isEqualTo(Instant.parse("2024-03-01T01:22:41.901Z"));
    assertThat(row.getInt64(2)).isEqualTo(448);
    assertThat(OUT).isEmpty();
  }

  @Test
  void partitions_by_time_have_every_row_once() {
    run(
        pipeline.apply(
            JdbcIO.<String, DateTime>readWithPartitions(TypeDescriptor.of(DateTime.class))
                .withDataSourceConfiguration(source())
                .withTable("table_restore_status")
                .withPartitionColumn("request_time")
                .withNumPartitions(4)
                .withRowMapper(new Id())
                .withCoder(StringUtf8Coder.of())));
    List<Object> ids = IntStream.range(0, 250).<Object>mapToObj(i -> "request-" + i).toList();
    assertThat(OUT).containsExactlyInAnyOrderElementsOf(ids);
  }
}
