package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.RestoreDriver;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ordinary errors of somebody who connects for the first time. */
class ConnectFailuresTest {

  private static final String PREFIX = "jdbc:redshift-restore:";

  private static SqlFailure refusal(String url) {
    return SqlFailure.of(() -> DriverManager.getConnection(url).close());
  }

  private static SqlFailure firstQuery(String url) {
    return SqlFailure.of(
        () -> {
          try (Connection connection = DriverManager.getConnection(url);
              Statement statement = connection.createStatement()) {
            statement.executeQuery("SELECT * FROM table_restore_status").next();
          }
        });
  }

  @Test
  void no_region() {
    SqlFailure failure = refusal(PREFIX + "user=AKID;password=hush");
    assertThat(failure.type()).isEqualTo(SQLNonTransientConnectionException.class);
    assertThat(failure.state()).isEqualTo("08001");
    assertThat(failure.message())
        .isEqualTo(
            "No AWS region was found; add region=… to the URL, or set AWS_REGION or a profile with"
                + " a region.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "regoin=x|'regoin' in pair 1 of the URL is not a property; did you mean region?",
        "region=us-east-1;pageSize=0|pageSize must be",
        "region=us-east-1;user=AKID|must be given together",
        "region=us east 1|region must be",
        "region=us-east-1;endpoint=localhost|endpoint must be an absolute http or https URI",
        "region=us-east-1;model=inline:{}|is not a property"
      })
  void a_wrong_property(String properties, String said) {
    SqlFailure failure = refusal(PREFIX + properties);
    assertThat(failure.type()).isEqualTo(SQLNonTransientConnectionException.class);
    assertThat(failure.state()).isEqualTo("08001");
    assertThat(failure.message()).contains(said);
  }

  @Test
  void a_sandbox_file_that_is_missing() {
    SqlFailure failure = refusal(PREFIX + "sandbox=/no/such/file.json");
    assertThat(failure.type()).isEqualTo(SQLNonTransientConnectionException.class);
    assertThat(failure.state()).isEqualTo("08001");
    assertThat(failure.message()).endsWith(" /no/such/file.json: there is no such file.");
  }

  @Test
  void a_sandbox_file_that_is_no_recording(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("rows.json"), "{\n  not json\n}");
    SqlFailure failure = refusal(PREFIX + "sandbox=" + file);
    assertThat(failure.type()).isEqualTo(SQLNonTransientConnectionException.class);
    assertThat(failure.state()).isEqualTo("08001");
    assertThat(failure.message()).contains(file + ", line 2: this is not JSON");
  }

  @Test
  void no_credentials() {
    SqlFailure failure = firstQuery(PREFIX + "region=us-east-1;endpoint=http://127.0.0.1:9");
    assertThat(failure.type()).isEqualTo(SQLInvalidAuthorizationSpecException.class);
    assertThat(failure.state()).isEqualTo("28000");
    assertThat(failure.message())
        .isEqualTo(
            "No AWS credentials were found; set profile, or accessKeyId and secretAccessKey, or run"
                + " `aws sso login` or renew them.");
  }

  @Test
  void an_endpoint_that_is_down() {
    URI endpoint;
    try (TestSandbox closed = TestSandbox.with(SampleRows.rows(1))) {
      endpoint = closed.endpoint();
    }
    SqlFailure failure =
        firstQuery(
            PREFIX + "region=us-east-1;user=AKID;password=hush;maxAttempts=1;endpoint=" + endpoint);
    assertThat(failure.type()).isEqualTo(SQLTransientConnectionException.class);
    assertThat(failure.state()).isEqualTo("08006");
    assertThat(failure.message())
        .isEqualTo(
            "DescribeTableRestoreStatus in us-east-1 could not reach the endpoint (Connection"
                + " refused); check region, endpoint and the network.");
  }

  @Test
  void another_drivers_url_is_left_to_it() throws SQLException {
    assertThat(new RestoreDriver().connect("jdbc:redshift://cluster/dev", new Properties()))
        .isNull();
  }
}
