package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The example on a cluster. The driver and two executors are processes of their own, and each has
 * the drop-in jar from {@code --jars} alone.
 */
class SparkSubmitTest {

  private static final Path EXAMPLE = Path.of("../../../../examples/RestoresOnSpark.java");

  private static SparkDistribution spark;
  private static Path application;
  private static String owners;

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @BeforeAll
  static void unpack_compile_and_write_data() throws Exception {
    spark = SparkDistribution.unpacked();
    application = spark.compile(EXAMPLE);
    owners = spark.home().resolve("owners.parquet").toString();
    LocalSpark.session()
        .sql(
            "SELECT * FROM VALUES ('finance', 'Ledger'), ('mycluster', 'Payments')"
                + " AS owners (cluster_identifier, team)")
        .write()
        .parquet(owners);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private static SparkDistribution.Run submit(List<String> settings, String... arguments)
      throws Exception {
    return spark.submit(application, "RestoresOnSpark", settings, arguments);
  }

  @Test
  void the_example_needs_no_arguments() throws Exception {
    SparkDistribution.Run run = submit(List.of());

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out())
        .containsPattern("\\|Analytics *\\|analytics-prod *\\|customers *\\|Table public.customers")
        .containsPattern("\\|Finance *\\|finance-dwh *\\|country_codes *\\|A table named")
        .containsPattern("\\|Growth *\\|marketing *\\|order_lines *\\|The restore was interrupted");
  }

  @Test
  void the_example_asks_for_the_clusters_of_the_data_set_with_the_executors_own_credentials()
      throws Exception {
    SparkDistribution.Run run =
        submit(
            List.of(
                "spark.executorEnv.AWS_ACCESS_KEY_ID=AKIDEXECUTOR",
                "spark.executorEnv.AWS_SECRET_ACCESS_KEY=secret"),
            "jdbc:redshift-restore:region=us-east-1;endpoint=" + sandbox.endpoint(),
            owners);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.out().lines().filter(line -> line.contains("ran out of disk space")))
        .hasSize(25);
    assertThat(run.out())
        .containsPattern("\\|Ledger *\\|finance *\\|orders_1 *\\|Restore 1 ran out of disk space.")
        .containsPattern("\\|Payments *\\|mycluster *\\|orders_2 *\\|Restore 11 ran out of disk");
    assertThat(LocalSpark.asked(sandbox, "ClusterIdentifier"))
        .containsExactlyInAnyOrder("finance", "mycluster");
    assertThat(sandbox.requests())
        .extracting(WireRequest::accessKeyId)
        .containsOnly("AKIDEXECUTOR");
  }

  @Test
  void what_went_wrong_on_an_executor_is_said_by_the_driver() throws Exception {
    sandbox.faults().always(Fault.accessDenied());

    SparkDistribution.Run run = submit(List.of(), sandbox.url(), owners);

    assertThat(run.exitCode()).isNotZero();
    assertThat(run.err())
        .contains("Caused by: java.sql.SQLInvalidAuthorizationSpecException: ")
        .contains("redshift:DescribeTableRestoreStatus");
  }
}
