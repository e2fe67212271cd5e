package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Credentials that Spark hands to the tasks; {@link SparkSubmitTest} has those that it does not.
 */
class SparkCredentialsTest {

  private static final String SECRET = "only-AWS-may-know";

  private final TestSandbox sandbox = TestSandbox.with(Map.of("eu-central-1", SampleRows.rows(10)));

  @AfterEach
  void close() {
    sandbox.close();
  }

  private Dataset<Row> restores(Map<String, String> credentials) {
    return LocalSpark.reader(
            "jdbc:redshift-restore:region=eu-central-1;endpoint=" + sandbox.endpoint())
        .option("dbtable", "table_restore_status")
        .options(credentials)
        .load();
  }

  private void assertSignedBy(String accessKeyId) {
    assertThat(sandbox.requests())
        .hasSize(1)
        .extracting(WireRequest::accessKeyId, WireRequest::region)
        .containsExactly(tuple(accessKeyId, "eu-central-1"));
  }

  @Test
  void options_of_the_drivers_names_sign_the_calls() {
    restores(Map.of("accessKeyId", "AKIDOPTION", "secretAccessKey", SECRET)).collectAsList();
    assertSignedBy("AKIDOPTION");
  }

  @Test
  void user_and_password_sign_the_calls() {
    restores(Map.of("user", "AKIDUSER", "password", SECRET)).collectAsList();
    assertSignedBy("AKIDUSER");
  }

  @Test
  void no_plan_shows_the_secret() {
    Dataset<Row> rows = restores(Map.of("user", "AKIDUSER", "password", SECRET));
    assertThat(rows.queryExecution().toString()).doesNotContain(SECRET);
  }
}
