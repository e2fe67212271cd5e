package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.v2.jdbc.JDBCTableCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The driver as a catalog of Spark SQL's: its tables have names, and no view is needed. */
class SparkCatalogTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final SparkSession spark = LocalSpark.session().newSession();

  @BeforeEach
  void name_the_catalog() {
    set("", JDBCTableCatalog.class.getName());
    set(".url", sandbox.url());
    set(".driver", LocalSpark.DRIVER);
    set(".pushDownAggregate", "true");
    set(".pushDownLimit", "true");
  }

  private void set(String setting, String value) {
    spark.conf().set("spark.sql.catalog.restores" + setting, value);
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private Dataset<Row> sql(String query) {
    return spark.sql(query);
  }

  @Test
  void its_tables_are_found_without_a_call() {
    assertThat(sql("SHOW NAMESPACES IN restores").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("redshift");
    assertThat(sql("SHOW TABLES IN restores.redshift").collectAsList())
        .extracting(row -> row.getString(1))
        .contains("table_restore_status");
    assertThat(sql("DESCRIBE TABLE restores.redshift.table_restore_status").collectAsList())
        .extracting(row -> row.getString(0))
        .contains("table_restore_request_id", "region");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void its_filters_reach_the_api() {
    assertThat(
            sql("SELECT status FROM restores.redshift.table_restore_status"
                    + " WHERE cluster_identifier = 'finance' AND upper(status) = 'FAILED'")
                .collectAsList())
        .hasSize(13);
    assertThat(LocalSpark.asked(sandbox, "ClusterIdentifier")).containsExactly("finance");
  }

  @Test
  void an_order_with_a_limit_is_the_drivers_work() {
    Dataset<Row> latest =
        sql(
            "SELECT table_restore_request_id FROM restores.redshift.table_restore_status"
                + " ORDER BY request_time DESC LIMIT 2");
    assertThat(LocalSpark.plan(latest)).contains("PushedTopN: ORDER BY [request_time DESC");
    assertThat(LocalSpark.column(latest)).containsExactly("request-249", "request-248");
  }

  @Test
  void spark_limits_and_counts_itself() {
    assertThat(sql("SELECT * FROM restores.redshift.table_restore_status LIMIT 5").collectAsList())
        .hasSize(5);
    assertThat(LocalSpark.asked(sandbox, "MaxRecords")).containsExactly("100");

    Dataset<Row> count = sql("SELECT count(*) FROM restores.redshift.table_restore_status");
    assertThat(LocalSpark.plan(count)).contains("HashAggregate").doesNotContain("PushedAggregates");
    assertThat(LocalSpark.column(count)).containsExactly("250");
  }
}
