package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Timestamp;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Spark takes the table for. */
class SparkSchemaTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void its_columns_and_types_cost_no_call() {
    assertThat(LocalSpark.restores(sandbox).schema().fields())
        .extracting(StructField::name, field -> field.dataType().sql())
        .containsExactly(
            tuple("table_restore_request_id", "STRING"),
            tuple("status", "STRING"),
            tuple("message", "STRING"),
            tuple("request_time", "TIMESTAMP"),
            tuple("progress_in_mega_bytes", "BIGINT"),
            tuple("total_data_in_mega_bytes", "BIGINT"),
            tuple("cluster_identifier", "STRING"),
            tuple("snapshot_identifier", "STRING"),
            tuple("source_database_name", "STRING"),
            tuple("source_schema_name", "STRING"),
            tuple("source_table_name", "STRING"),
            tuple("target_database_name", "STRING"),
            tuple("target_schema_name", "STRING"),
            tuple("new_table_name", "STRING"),
            tuple("region", "STRING"));
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void a_row_has_the_values_of_the_api_and_null_where_it_has_none() {
    Row row = LocalSpark.restores(sandbox).where("table_restore_request_id = 'request-7'").first();

    assertThat(row.<String>getAs("status")).isEqualTo("IN_PROGRESS");
    assertThat(row.<Timestamp>getAs("request_time"))
        .isEqualTo(Timestamp.valueOf("2024-03-01 01:22:41.901"));
    assertThat(row.<Long>getAs("progress_in_mega_bytes")).isEqualTo(224);
    assertThat(row.<String>getAs("source_schema_name")).isNull();
    assertThat(row.<String>getAs("region")).isEqualTo(TestSandbox.REGION);
  }

  @Test
  void awkward_values_arrive_as_they_are() {
    try (TestSandbox awkward = TestSandbox.with(SampleRows.awkwardRows(120))) {
      Dataset<Row> rows = LocalSpark.restores(awkward);
      assertThat(rows.collectAsList())
          .extracting(row -> row.<String>getAs("message"))
          .containsExactlyInAnyOrderElementsOf(
              SampleRows.awkwardRows(120).stream().map(restore -> restore.message()).toList());
    }
  }

  @Test
  void every_action_lists_again_unless_the_rows_are_kept() {
    Dataset<Row> rows = LocalSpark.restores(sandbox);
    rows.collectAsList();
    rows.count();
    assertThat(sandbox.requests()).hasSize(3 + 3);

    sandbox.recorder().clear();
    Dataset<Row> kept = LocalSpark.restores(sandbox).persist();
    kept.collectAsList();
    kept.count();
    kept.where("status = 'FAILED'").count();
    assertThat(sandbox.requests()).hasSize(3);
    kept.unpersist();
  }
}
