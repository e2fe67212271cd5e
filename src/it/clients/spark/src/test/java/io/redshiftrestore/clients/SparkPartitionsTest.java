package io.redshiftrestore.clients;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.sandbox.WireRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A reading in several partitions; us-east-1 has 3 pages, eu-west-1 has 2 and eu-north-1 one. */
class SparkPartitionsTest {

  private static final String REGIONS = "us-east-1,eu-west-1,eu-north-1";

  private final TestSandbox sandbox =
      TestSandbox.with(
          Map.of(
              "us-east-1", SampleRows.rows(250),
              "eu-west-1", SampleRows.rows(110),
              "eu-north-1", SampleRows.rows(10)));

  @AfterEach
  void close() {
    sandbox.close();
  }

  private static Dataset<Row> read(String url, String... predicates) {
    Properties properties = new Properties();
    properties.setProperty("driver", LocalSpark.DRIVER);
    return LocalSpark.session().read().jdbc(url, "table_restore_status", predicates, properties);
  }

  private Map<String, Long> callsPerRegion() {
    return sandbox.requests().stream().collect(groupingBy(WireRequest::region, counting()));
  }

  @Test
  void a_partition_a_region_asks_its_own_region_only() {
    Dataset<Row> rows =
        read(
            sandbox.urlIn(REGIONS),
            "region = 'us-east-1'",
            "region = 'eu-west-1'",
            "region = 'eu-north-1'");

    assertThat(rows.rdd().getNumPartitions()).isEqualTo(3);
    assertThat(rows.collectAsList()).hasSize(370);
    assertThat(callsPerRegion())
        .isEqualTo(Map.of("us-east-1", 3L, "eu-west-1", 2L, "eu-north-1", 1L));
  }

  @Test
  void a_partition_a_cluster_asks_for_its_own_cluster_only() {
    String[] predicates =
        SampleRows.CLUSTERS.stream()
            .map(cluster -> "cluster_identifier = '" + cluster + "'")
            .toArray(String[]::new);

    Dataset<Row> rows = read(sandbox.url(), predicates);

    assertThat(rows.rdd().getNumPartitions()).isEqualTo(SampleRows.CLUSTERS.size());
    assertThat(rows.collectAsList()).hasSize(250);
    assertThat(LocalSpark.asked(sandbox, "ClusterIdentifier"))
        .containsExactlyInAnyOrderElementsOf(SampleRows.CLUSTERS);
  }

  @Test
  void a_cluster_is_asked_for_in_each_region_that_its_partition_does_not_leave_out() {
    read(sandbox.urlIn(REGIONS), "cluster_identifier = 'finance'").collectAsList();
    assertThat(callsPerRegion().values()).containsExactly(1L, 1L, 1L);

    sandbox.recorder().clear();
    read(
            sandbox.urlIn(REGIONS),
            "region = 'eu-west-1' AND cluster_identifier = 'finance'",
            "region = 'us-east-1' AND cluster_identifier = 'staging-2'")
        .collectAsList();
    assertThat(callsPerRegion()).isEqualTo(Map.of("us-east-1", 1L, "eu-west-1", 1L));
    assertThat(LocalSpark.asked(sandbox, "ClusterIdentifier"))
        .containsExactlyInAnyOrder("finance", "staging-2");
  }

  @Test
  void a_filter_is_added_to_each_partition() {
    Dataset<Row> rows =
        read(sandbox.urlIn(REGIONS), "region = 'us-east-1'", "region = 'eu-west-1'")
            .where("cluster_identifier = 'finance'");
    assertThat(rows.collectAsList()).hasSize(63 + 28);
    assertThat(callsPerRegion()).isEqualTo(Map.of("us-east-1", 1L, "eu-west-1", 1L));
  }

  @Test
  void ranges_of_numbers_or_times_make_every_partition_list_everything() {
    Dataset<Row> numbers =
        LocalSpark.reader(sandbox.url())
            .option("dbtable", "table_restore_status")
            .option("partitionColumn", "total_data_in_mega_bytes")
            .option("lowerBound", 0)
            .option("upperBound", 3200)
            .option("numPartitions", 4)
            .load();
    assertThat(numbers.rdd().getNumPartitions()).isEqualTo(4);
    assertThat(LocalSpark.column(numbers)).hasSize(250).doesNotHaveDuplicates();
    assertThat(sandbox.requests()).hasSize(4 * 3);

    sandbox.recorder().clear();
    Dataset<Row> times =
        LocalSpark.reader(sandbox.url())
            .option("dbtable", "table_restore_status")
            .option("partitionColumn", "request_time")
            .option("lowerBound", "2024-03-01 02:00:00")
            .option("upperBound", "2024-03-01 05:00:00")
            .option("numPartitions", 3)
            .load();
    assertThat(LocalSpark.column(times)).hasSize(250).doesNotHaveDuplicates();
    assertThat(sandbox.requests()).hasSize(3 * 3);
  }

  @Test
  void as_many_partitions_ask_at_once_as_spark_has_slots() {
    assertThat(
            callsUnderWay(
                read(
                    sandbox.url(),
                    "cluster_identifier = 'finance'",
                    "cluster_identifier = 'mycluster'",
                    "cluster_identifier = 'staging-2'")))
        .isEqualTo(LocalSpark.SLOTS);
  }

  @Test
  void each_of_them_asks_several_regions_at_once() {
    assertThat(
            callsUnderWay(read(sandbox.urlIn(REGIONS), "status = 'FAILED'", "status = 'PENDING'")))
        .isEqualTo(LocalSpark.SLOTS * 3);
    assertThat(
            callsUnderWay(
                read(
                    sandbox.urlIn(REGIONS) + ";maxConcurrency=1",
                    "status = 'FAILED'",
                    "status = 'PENDING'")))
        .isEqualTo(LocalSpark.SLOTS);
  }

  /** How many calls had no answer yet at the same time, at most. */
  private int callsUnderWay(Dataset<Row> rows) {
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Fault slow = Fault.delayedBy(Duration.ofMillis(700));
    sandbox.faults().clear();
    sandbox
        .faults()
        .always(
            (request, service) -> {
              most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
              try {
                return slow.answer(request, service);
              } finally {
                underWay.decrementAndGet();
              }
            });
    rows.collectAsList();
    return most.get();
  }
}
