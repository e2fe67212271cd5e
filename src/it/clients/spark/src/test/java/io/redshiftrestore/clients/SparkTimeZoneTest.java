package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Timestamp;
import java.util.List;
import java.util.TimeZone;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark shows times as the table does, and compares with what it shows, in any time zone. */
class SparkTimeZoneTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final TimeZone zone = TimeZone.getDefault();

  @AfterEach
  void close() {
    TimeZone.setDefault(zone);
    sandbox.close();
  }

  private Dataset<Row> times(String filter) {
    return LocalSpark.restores(sandbox).where(filter).select("request_time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTC", "America/New_York", "Asia/Tokyo"})
  void a_time_is_compared_and_shown_as_the_table_has_it(String home) {
    TimeZone.setDefault(TimeZone.getTimeZone(home));
    List<Row> rows =
        times("request_time < TIMESTAMP '2024-03-01 01:18:00'")
            .sort("request_time")
            .collectAsList();
    assertThat(rows).hasSize(3);
    Timestamp first = rows.get(0).getAs(0);
    assertThat(first).hasToString("2024-03-01 01:15:30.001");
    assertThat(times("request_time = TIMESTAMP '" + first + "'").collectAsList()).hasSize(1);
    assertThat(times("cast(request_time as string) = '" + first + "'").collectAsList()).hasSize(1);
  }
}
