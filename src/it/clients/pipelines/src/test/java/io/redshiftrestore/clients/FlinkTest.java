package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.Serializable;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.typeutils.RowTypeInfo;
import org.apache.flink.connector.jdbc.JdbcInputFormat;
import org.apache.flink.connector.jdbc.split.JdbcGenericParameterValuesProvider;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Flink's JDBC connector: as an input of a stream, and as a table of Flink SQL. */
class FlinkTest {

  private static final LocalDateTime REQUEST_7 = LocalDateTime.parse("2024-03-01T01:22:41.901");

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @AfterEach
  void close() {
    sandbox.close();
  }

  private static <T> List<T> all(Iterator<T> rows) {
    List<T> all = new ArrayList<>();
    rows.forEachRemaining(all::add);
    return all;
  }

  private static TableEnvironment tables(String url) {
    TableEnvironment flink = TableEnvironment.create(EnvironmentSettings.inBatchMode());
    flink.getConfig().set("parallelism.default", "1");
    flink.executeSql(
        "CREATE TABLE restores (table_restore_request_id STRING, status STRING, request_time"
            + " TIMESTAMP(3), cluster_identifier STRING, total_data_in_mega_bytes BIGINT) WITH"
            + " ('connector' = 'jdbc', 'table-name' = 'table_restore_status', 'url' = '"
            + url
            + "')");
    return flink;
  }

  private List<Row> ask(String sql) throws Exception {
    try (CloseableIterator<Row> rows = tables(sandbox.url()).executeSql(sql).collect()) {
      return all(rows);
    }
  }

  @Test
  void a_stream_reads_each_split_by_its_parameters() throws Exception {
    JdbcInputFormat input =
        JdbcInputFormat.buildJdbcInputFormat()
            .setDrivername("io.redshiftrestore.RestoreDriver")
            .setDBUrl(sandbox.url())
            .setQuery(
                "SELECT table_restore_request_id, request_time FROM table_restore_status"
                    + " WHERE cluster_identifier = ? AND request_time < ?")
            .setRowTypeInfo(new RowTypeInfo(Types.STRING, Types.SQL_TIMESTAMP))
            .setParametersProvider(
                new JdbcGenericParameterValuesProvider(
                    new Serializable[][] {
                      {"finance", Timestamp.valueOf(REQUEST_7)},
                      {"mycluster", Timestamp.valueOf(REQUEST_7)}
                    }))
            .finish();
    StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
    try (CloseableIterator<Row> rows = flink.createInput(input).executeAndCollect()) {
      assertThat(all(rows))
          .containsExactlyInAnyOrder(
              Row.of("request-1", Timestamp.valueOf("2024-03-01 01:16:31.701")),
              Row.of("request-5", Timestamp.valueOf("2024-03-01 01:20:38.501")),
              Row.of("request-3", Timestamp.valueOf("2024-03-01 01:18:35.101")));
    }
    assertThat(sandbox.requests())
        .extracting(request -> request.parameter("ClusterIdentifier"))
        .containsExactlyInAnyOrder("finance", "mycluster");
  }

  @Test
  void a_table_of_flink_sql_has_all_rows() throws Exception {
    assertThat(
            ask("SELECT COUNT(*), SUM(total_data_in_mega_bytes), MIN(request_time) FROM restores"))
        .containsExactly(Row.of(250L, 150400L, LocalDateTime.parse("2024-03-01T01:15:30.001")));
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void its_filters_go_into_the_call() throws Exception {
    assertThat(
            ask(
                "SELECT table_restore_request_id, status, request_time FROM restores"
                    + " WHERE cluster_identifier = 'mycluster'"
                    + " AND request_time = TIMESTAMP '2024-03-01 01:22:41.901'"))
        .containsExactly(Row.of("request-7", "IN_PROGRESS", REQUEST_7));
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(request -> request.parameter("ClusterIdentifier"))
        .isEqualTo("mycluster");
  }

  @Test
  void its_limit_is_the_calls_too() throws Exception {
    assertThat(ask("SELECT status FROM restores LIMIT 5")).hasSize(5);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void a_lookup_join_asks_for_each_key() throws Exception {
    assertThat(
            ask(
                "SELECT k.id, r.status FROM"
                    + " (SELECT id, PROCTIME() AS now FROM"
                    + " (VALUES ('request-7'), ('request-1'), ('no-such-request')) AS v (id)) AS k"
                    + " LEFT JOIN restores FOR SYSTEM_TIME AS OF k.now AS r"
                    + " ON k.id = r.table_restore_request_id"))
        .containsExactlyInAnyOrder(
            Row.of("request-7", "IN_PROGRESS"),
            Row.of("request-1", "FAILED"),
            Row.of("no-such-request", null));
    assertThat(sandbox.requests()).hasSize(3);
  }
}
