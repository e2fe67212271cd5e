import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Joins the table restores that failed with a Parquet data set, the owners of the clusters, on
 * Apache Spark. Redshift is asked for the owners' clusters only, each in a partition of its own.
 *
 * <p>Make the driver's jar and one of this file, once, and submit it; here two executors, each in a
 * process of its own, run on this machine:
 *
 * <pre>{@code
 * mvn -q package -DskipTests
 * javac -cp "$SPARK_HOME/jars/*" -d target/example examples/RestoresOnSpark.java
 * jar --create --file target/restores-on-spark.jar -C target/example .
 * "$SPARK_HOME/bin/spark-submit" --master 'local-cluster[2,1,1024]' \
 *   --jars target/redshift-restore-jdbc-0.1.0-SNAPSHOT-all.jar \
 *   --class RestoresOnSpark target/restores-on-spark.jar
 * }</pre>
 *
 * <p>It asks the sandbox, so no AWS account is needed, and writes a small data set to join. For
 * your own, name a URL, and a Parquet data set with the columns cluster_identifier and team:
 *
 * <pre>{@code
 * … target/restores-on-spark.jar 'jdbc:redshift-restore:region=us-east-1' s3a://bucket/owners
 * }</pre>
 */
public class RestoresOnSpark {

  private static final String SOME_OWNERS =
      """
      SELECT * FROM VALUES
        ('analytics-prod', 'Analytics'),
        ('finance-dwh', 'Finance'),
        ('marketing', 'Growth')
      AS owners (cluster_identifier, team)
      """;

  public static void main(String[] arguments) throws IOException {
    String url = arguments.length > 0 ? arguments[0] : "jdbc:redshift-restore:sandbox=true";
    try (SparkSession spark = SparkSession.builder().appName("Restores").getOrCreate()) {
      String data = arguments.length > 1 ? arguments[1] : writeSomeOwners(spark);
      Dataset<Row> owners = spark.read().parquet(data);

      // Spark does not hand the keys of a join to a JDBC source; a predicate a partition does.
      String[] predicates = predicates(owners);
      Properties properties = new Properties();
      properties.setProperty("driver", "io.redshiftrestore.RestoreDriver");
      Dataset<Row> restores =
          spark.read().jdbc(url, "table_restore_status", predicates, properties);

      restores
          .where("status = 'FAILED'")
          .join(owners, "cluster_identifier")
          .select("team", "cluster_identifier", "source_table_name", "message")
          .orderBy("team", "cluster_identifier", "source_table_name")
          .show(100, false);
    }
  }

  /** A predicate for each cluster: Redshift is asked for that cluster alone. */
  private static String[] predicates(Dataset<Row> owners) {
    List<String> clusters =
        owners.select("cluster_identifier").distinct().as(Encoders.STRING()).collectAsList();
    return clusters.stream()
        .map(cluster -> "cluster_identifier = '" + cluster.replace("'", "''") + "'")
        .toArray(String[]::new);
  }

  private static String writeSomeOwners(SparkSession spark) throws IOException {
    Path data = Files.createTempDirectory("example").resolve("owners.parquet");
    spark.sql(SOME_OWNERS).write().parquet(data.toString());
    return data.toString();
  }
}
