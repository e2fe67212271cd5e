package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.nifi.controller.AbstractControllerService;
import org.apache.nifi.dbcp.DBCPService;
import org.apache.nifi.processor.Processor;
import org.apache.nifi.processor.exception.ProcessException;
import org.apache.nifi.processors.standard.ExecuteSQL;
import org.apache.nifi.processors.standard.GenerateTableFetch;
import org.apache.nifi.processors.standard.QueryDatabaseTable;
import org.apache.nifi.reporting.InitializationException;
import org.apache.nifi.util.MockFlowFile;
import org.apache.nifi.util.TestRunner;
import org.apache.nifi.util.TestRunners;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** NiFi's processors for databases. */
class NifiTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(350));

  /** Stands for NiFi's pool, which comes as an archive of NiFi's own kind. */
  private static final class Connections extends AbstractControllerService implements DBCPService {

    private final String url;

    private Connections(String url) {
      this.url = url;
    }

    @Override
    public Connection getConnection() {
      try {
        return DriverManager.getConnection(url);
      } catch (SQLException e) {
        throw new ProcessException(e);
      }
    }
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private TestRunner runner(Class<? extends Processor> processor) throws InitializationException {
    TestRunner runner = TestRunners.newTestRunner(processor);
    Connections pool = new Connections(sandbox.url());
    runner.addControllerService("pool", pool);
    runner.enableControllerService(pool);
    runner.setProperty("Database Connection Pooling Service", "pool");
    return runner;
  }

  private static void fetchesByTime(TestRunner runner, String database) {
    runner.setProperty("db-fetch-db-type", database);
    runner.setProperty("Table Name", "table_restore_status");
    runner.setProperty("Maximum-value Columns", "request_time");
  }

  private static List<GenericRecord> records(TestRunner runner) throws IOException {
    List<GenericRecord> records = new ArrayList<>();
    for (MockFlowFile file : runner.getFlowFilesForRelationship("success")) {
      try (DataFileStream<GenericRecord> reader =
          new DataFileStream<>(
              new ByteArrayInputStream(file.toByteArray()), new GenericDatumReader<>())) {
        reader.forEachRemaining(records::add);
      }
    }
    return records;
  }

  private static List<String> ids(List<GenericRecord> records) {
    return records.stream()
        .map(record -> record.get("table_restore_request_id").toString())
        .toList();
  }

  private static List<String> all() {
    return IntStream.range(0, 350).mapToObj(i -> "request-" + i).toList();
  }

  private List<GenericRecord> executed(String sql) throws Exception {
    TestRunner runner = runner(ExecuteSQL.class);
    runner.enqueue(sql);
    runner.run();
    runner.assertAllFlowFilesTransferred("success");
    return records(runner);
  }

  @Test
  void a_query_becomes_records() throws Exception {
    List<GenericRecord> records =
        executed(
            "SELECT table_restore_request_id, status, request_time, total_data_in_mega_bytes,"
                + " message FROM table_restore_status WHERE table_restore_request_id ="
                + " 'request-7'");
    assertThat(records)
        .singleElement()
        .asString()
        .startsWith(
            "{\"table_restore_request_id\": \"request-7\", \"status\": \"IN_PROGRESS\","
                + " \"request_time\": \"2024-03-01 01:22:41.901\","
                + " \"total_data_in_mega_bytes\": 448, \"message\": null");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void the_table_is_fetched_once_and_then_only_what_is_new() throws Exception {
    TestRunner runner = runner(QueryDatabaseTable.class);
    fetchesByTime(runner, "PostgreSQL");
    runner.run(2);
    assertThat(ids(records(runner))).containsExactlyInAnyOrderElementsOf(all());
    assertThat(sandbox.requests()).hasSize(4 + 4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Generic", "PostgreSQL"})
  void the_fetches_that_are_generated_have_every_row_once(String database) throws Exception {
    TestRunner runner = runner(GenerateTableFetch.class);
    fetchesByTime(runner, database);
    runner.setIncomingConnection(false);
    runner.setProperty("gen-table-fetch-partition-size", "100");
    runner.run();
    List<String> ids = new ArrayList<>();
    for (MockFlowFile fetch : runner.getFlowFilesForRelationship("success")) {
      ids.addAll(ids(executed(fetch.getContent())));
    }
    assertThat(ids).containsExactlyInAnyOrderElementsOf(all());
  }

  @Test
  void a_query_that_fails_is_told_in_the_flow() throws Exception {
    TestRunner runner = runner(ExecuteSQL.class);
    runner.enqueue("SELECT nonsense FROM table_restore_status");
    runner.run();
    runner.assertAllFlowFilesTransferred("failure");
    assertThat(
            runner
                .getFlowFilesForRelationship("failure")
                .get(0)
                .getAttribute("executesql.error.message"))
        .contains("Column 'nonsense' not found");
  }
}
