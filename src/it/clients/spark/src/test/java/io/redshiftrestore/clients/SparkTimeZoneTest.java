package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.TimeZone;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Spark compares times as text, in a time zone of its own; the table's are in UTC. */
class SparkTimeZoneTest {

  private static final String FIRST_THREE_MINUTES =
      "request_time < TIMESTAMP '2024-03-01 01:18:00Z'";

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void close() {
    TimeZone.setDefault(zone);
    LocalSpark.session().conf().unset("spark.sql.datetime.java8API.enabled");
    sandbox.close();
  }

  private Dataset<Row> firstThree() {
    return LocalSpark.restores(sandbox).where(FIRST_THREE_MINUTES).select("request_time");
  }

  @Test
  void in_utc_a_time_is_compared_and_shown_as_it_is() {
    assertThat(firstThree().collectAsList()).hasSize(3);
    assertThat(firstThree().first().<Timestamp>getAs(0))
        .isEqualTo(Timestamp.from(SampleRows.FIRST_REQUEST_TIME));
  }

  @Test
  void elsewhere_two_settings_make_spark_compare_in_utc() {
    TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
    assertThat(firstThree().collectAsList()).isEmpty();

    LocalSpark.session().conf().set("spark.sql.session.timeZone", "UTC");
    LocalSpark.session().conf().set("spark.sql.datetime.java8API.enabled", "true");
    List<Row> rows = firstThree().collectAsList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).<Instant>getAs(0)).isEqualTo(SampleRows.FIRST_REQUEST_TIME);
  }
}
