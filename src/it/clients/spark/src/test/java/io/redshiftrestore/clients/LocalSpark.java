package io.redshiftrestore.clients;

import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.util.List;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The Spark of this process: two tasks at a time, each tried four times, as on a cluster. */
final class LocalSpark {

  static final int SLOTS = 2;
  static final int ATTEMPTS = 4;

  static final String DRIVER = "io.redshiftrestore.RestoreDriver";

  private LocalSpark() {}

  static SparkSession session() {
    return SparkSession.builder()
        .master("local[" + SLOTS + "," + ATTEMPTS + "]")
        .config("spark.ui.enabled", false)
        .config("spark.sql.shuffle.partitions", 2)
        .config("spark.sql.maxMetadataStringLength", 1_000)
        .getOrCreate();
  }

  static DataFrameReader reader(String url) {
    return session().read().format("jdbc").option("driver", DRIVER).option("url", url);
  }

  static Dataset<Row> restores(TestSandbox sandbox) {
    return restores(sandbox.url());
  }

  static Dataset<Row> restores(String url) {
    return reader(url).option("dbtable", "table_restore_status").load();
  }

  /** The first column of the rows, as text. */
  static List<String> column(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  /** What the requests that the sandbox saw asked of each, null where they did not. */
  static List<String> asked(TestSandbox sandbox, String parameter) {
    return sandbox.requests().stream()
        .map((WireRequest request) -> request.parameter(parameter))
        .toList();
  }

  /** What Spark has planned to read, as it says. */
  static String plan(Dataset<Row> rows) {
    return rows.queryExecution().executedPlan().toString();
  }
}
