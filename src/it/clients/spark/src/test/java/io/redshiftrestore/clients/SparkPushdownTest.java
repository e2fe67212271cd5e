package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a Spark query reaches the driver, and what it costs: the whole listing has 3 pages. */
class SparkPushdownTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @AfterEach
  void close() {
    sandbox.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          cluster_identifier = 'finance'                                       | 1 | 63
          cluster_identifier <=> 'finance'                                     | 1 | 63
          cluster_identifier = 'finance' AND status = 'FAILED'                 | 1 | 13
          cluster_identifier IN ('finance', 'staging-2')                       | 2 | 125
          cluster_identifier = 'no-such-cluster'                               | 1 | 0
          table_restore_request_id = 'request-7'                               | 1 | 1
          table_restore_request_id IN ('request-7', 'request-8', 'none')       | 3 | 2
          cluster_identifier = 'finance' OR table_restore_request_id = 'request-7' | 2 | 64
          region = 'eu-west-1'                                                 | 0 | 0
          status = 'FAILED'                                                    | 3 | 50
          status <> 'FAILED'                                                   | 3 | 200
          status IN ('FAILED', 'CANCELED')                                     | 3 | 100
          cluster_identifier LIKE 'fin%'                                       | 3 | 63
          message LIKE '%121%'                                                 | 3 | 1
          source_schema_name IS NULL                                           | 3 | 36
          progress_in_mega_bytes > 100 AND total_data_in_mega_bytes < 3000     | 3 | 85
          request_time > TIMESTAMP '2024-03-01 05:00:00'                       | 3 | 31
          request_time = TIMESTAMP '2024-03-01 01:15:30.001'                   | 3 | 1
          request_time < '2024-03-01 05:00:00'                                 | 3 | 219
          request_time >= DATE '2024-03-02'                                    | 3 | 0
          """)
  void a_filter_costs_no_more_calls_than_in_sql(String filter, int calls, int rows) {
    assertThat(LocalSpark.restores(sandbox).where(filter).collectAsList()).hasSize(rows);
    assertThat(sandbox.requests()).hasSize(calls);
  }

  @Test
  void a_filter_is_asked_of_the_api() {
    LocalSpark.restores(sandbox)
        .where("table_restore_request_id IN ('request-7', 'request-8')")
        .collectAsList();
    assertThat(LocalSpark.asked(sandbox, "TableRestoreRequestId"))
        .containsExactlyInAnyOrder("request-7", "request-8");

    sandbox.recorder().clear();
    LocalSpark.restores(sandbox).where("cluster_identifier = 'finance'").collectAsList();
    assertThat(LocalSpark.asked(sandbox, "ClusterIdentifier")).containsExactly("finance");
  }

  @Test
  void only_the_columns_that_are_wanted_are_read() {
    Dataset<Row> rows =
        LocalSpark.restores(sandbox)
            .where("cluster_identifier = 'finance' AND status = 'FAILED'")
            .select("table_restore_request_id");

    assertThat(LocalSpark.plan(rows))
        .contains("ReadSchema: struct<table_restore_request_id:string>")
        .contains("*EqualTo(cluster_identifier,finance)", "*EqualTo(status,FAILED)")
        .doesNotContain("Filter ");
    assertThat(LocalSpark.column(rows)).hasSize(13).contains("request-1");
  }

  @Test
  void counting_reads_no_column_but_every_page() {
    assertThat(LocalSpark.restores(sandbox).count()).isEqualTo(250);
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void a_limit_stops_the_listing_after_the_page_it_needs() {
    assertThat(LocalSpark.restores(sandbox).limit(5).collectAsList()).hasSize(5);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void a_query_of_its_own_reaches_the_driver_whole() {
    Dataset<Row> first =
        LocalSpark.reader(sandbox.url())
            .option("query", "SELECT status FROM table_restore_status LIMIT 5")
            .load();
    assertThat(first.collectAsList()).hasSize(5);
    assertThat(LocalSpark.asked(sandbox, "MaxRecords")).containsExactly("20");

    sandbox.recorder().clear();
    Dataset<Row> counts =
        LocalSpark.reader(sandbox.url())
            .option(
                "query",
                "SELECT status, count(*) AS requests FROM table_restore_status"
                    + " WHERE cluster_identifier = 'finance' GROUP BY status")
            .load();
    assertThat(counts.collectAsList()).hasSize(5);
    assertThat(LocalSpark.asked(sandbox, "ClusterIdentifier")).containsExactly("finance");
  }

  @Test
  void a_filter_reaches_into_a_sub_query() {
    Dataset<Row> finance =
        LocalSpark.reader(sandbox.url())
            .option(
                "dbtable",
                "(SELECT * FROM redshift.table_restore_status WHERE status = 'FAILED') AS failed")
            .load();
    assertThat(finance.where("cluster_identifier = 'finance'").collectAsList()).hasSize(13);
    assertThat(LocalSpark.asked(sandbox, "ClusterIdentifier")).containsExactly("finance");
  }

  @Test
  void the_paginator_function_can_be_read() {
    Dataset<Row> firstTen =
        LocalSpark.reader(sandbox.url())
            .option("query", "SELECT * FROM describe_table_restore_status(max_items => 10)")
            .load();
    assertThat(firstTen.select("resume_token").distinct().count()).isEqualTo(10);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void the_calls_of_other_tasks_are_not_shown() {
    LocalSpark.restores(sandbox).count();
    assertThat(LocalSpark.reader(sandbox.url()).option("dbtable", "api_calls").load().count())
        .isZero();
  }

  @Test
  void a_join_lists_everything_and_a_list_of_keys_does_not() {
    Dataset<Row> wanted =
        LocalSpark.session().sql("SELECT * FROM VALUES ('finance') AS owners(cluster_identifier)");
    Dataset<Row> restores = LocalSpark.restores(sandbox);

    assertThat(restores.join(wanted, "cluster_identifier").collectAsList()).hasSize(63);
    assertThat(sandbox.requests()).hasSize(3);

    sandbox.recorder().clear();
    List<String> keys = LocalSpark.column(wanted);
    assertThat(
            restores
                .where(restores.col("cluster_identifier").isin(keys.toArray()))
                .join(wanted, "cluster_identifier")
                .collectAsList())
        .hasSize(63);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void the_options_of_a_jdbc_source_are_accepted() {
    Dataset<Row> rows =
        LocalSpark.reader(sandbox.url())
            .option("dbtable", "table_restore_status")
            .option("fetchsize", 20)
            .option("queryTimeout", 30)
            .option("sessionInitStatement", "SELECT 1")
            .option("pageSize", 50)
            .load();
    assertThat(rows.where("cluster_identifier = 'finance'").collectAsList()).hasSize(63);
    assertThat(LocalSpark.asked(sandbox, "MaxRecords")).containsExactly("50", "50");
  }
}
