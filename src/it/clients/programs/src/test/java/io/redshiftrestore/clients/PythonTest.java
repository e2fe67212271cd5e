package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Python that asks through JPype's DB-API module. */
class PythonTest {

  private static final Program PYTHON = new Program("/usr/bin/python3");

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @BeforeAll
  static void isThere() throws Exception {
    PYTHON.assumeSuccessOf("python3-jpype", "-c", "import jpype.dbapi2");
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private List<String> step(String name) throws Exception {
    return PYTHON.run("src/test/python/dbapi.py", Program.JAR, sandbox.url(), name).lines();
  }

  @Test
  void the_example_prints_the_failures_in_utc() throws Exception {
    List<String> lines =
        PYTHON.run(Program.example("python/restores.py"), Program.JAR, sandbox.url()).lines();

    assertThat(lines)
        .hasSize(50)
        .startsWith("2024-03-01 01:16:31 finance orders_1: Restore 1 ran out of disk space.");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void the_example_asks_for_one_cluster_only() throws Exception {
    List<String> lines =
        PYTHON
            .run(Program.example("python/restores.py"), Program.JAR, sandbox.url(), "mycluster")
            .lines();

    assertThat(lines).isNotEmpty().allMatch(line -> line.contains(" mycluster "));
    assertThat(sandbox.requests())
        .singleElement()
        .extracting(request -> request.parameter("ClusterIdentifier"))
        .isEqualTo("mycluster");
  }

  @Test
  void it_finds_the_tables_and_their_columns_without_a_call() throws Exception {
    assertThat(step("metadata"))
        .contains("redshift table_restore_status TABLE")
        .contains("status 12", "request_time 93", "progress_in_mega_bytes -5");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void it_binds_text_numbers_and_datetimes() throws Exception {
    assertThat(step("parameters")).containsExactly("request-5", "request-17");
    assertThat(sandbox.requests())
        .extracting(WireRequest::parameters)
        .allMatch(parameters -> "finance".equals(parameters.get("ClusterIdentifier")));
  }

  @Test
  void a_row_comes_as_pythons_types() throws Exception {
    assertThat(step("types"))
        .hasSize(15)
        .contains(
            "status 'FAILED'",
            "request_time datetime.datetime(2024, 3, 1, 1, 16, 31, 701000)",
            "progress_in_mega_bytes None",
            "region 'us-east-1'");
  }

  @Test
  void an_error_has_the_sentence_and_the_sqlstate() throws Exception {
    assertThat(step("error"))
        .containsExactly("At line 1, column 8: Column 'nonsense' not found in any table.", "42703");
  }

  @Test
  void it_knows_every_type_that_the_driver_lists() throws Exception {
    assertThat(step("typeinfo")).contains("VARCHAR VARCHAR", "BIGINT BIGINT", "TIMESTAMP TIMESTAMP");
  }

  @Test
  void its_transactions_do_no_harm() throws Exception {
    assertThat(step("transaction")).containsExactly("False");
  }
}
