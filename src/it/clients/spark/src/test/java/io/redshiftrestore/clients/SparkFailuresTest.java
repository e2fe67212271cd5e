package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import org.apache.spark.SparkException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person sees of Spark when the driver fails, and what Spark's own retries cost. */
class SparkFailuresTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** The driver's exception, as it arrives from the task that failed. */
  private static Throwable failureOf(Dataset<Row> rows) {
    SparkException failure = catchThrowableOfType(SparkException.class, rows::collectAsList);
    assertThat(failure).hasMessageContaining(failure.getCause().getMessage());
    return failure.getCause();
  }

  private static String sqlState(Throwable failure) {
    return ((SQLException) failure).getSQLState();
  }

  @Test
  void a_denied_call_is_the_cause_of_sparks_exception() {
    sandbox.faults().always(Fault.accessDenied());
    assertThat(failureOf(LocalSpark.restores(sandbox)))
        .isInstanceOf(SQLInvalidAuthorizationSpecException.class)
        .hasMessageContaining("redshift:DescribeTableRestoreStatus")
        .extracting(SparkFailuresTest::sqlState)
        .isEqualTo("28000");
  }

  @Test
  void every_attempt_of_a_task_calls_again() {
    sandbox.faults().always(Fault.accessDenied());
    failureOf(LocalSpark.restores(sandbox));
    assertThat(sandbox.requests()).hasSize(LocalSpark.ATTEMPTS);
  }

  @Test
  void throttled_calls_are_tried_by_the_sdk_in_every_attempt_of_a_task() {
    sandbox.faults().always(Fault.throttling());
    assertThat(failureOf(LocalSpark.restores(sandbox.url("maxAttempts=2"))))
        .isInstanceOf(SQLTransientException.class)
        .extracting(SparkFailuresTest::sqlState)
        .isEqualTo("53000");
    assertThat(sandbox.requests()).hasSize(2 * LocalSpark.ATTEMPTS);
  }

  @Test
  void a_task_that_fails_once_gives_each_row_once() {
    sandbox.faults().onlyNumber(2, Fault.accessDenied());
    assertThat(LocalSpark.column(LocalSpark.restores(sandbox)))
        .hasSize(250)
        .doesNotHaveDuplicates();
    assertThat(sandbox.requests()).hasSize(2 + 3);
  }

  @Test
  void a_limit_of_calls_holds_for_each_partition() {
    assertThat(failureOf(LocalSpark.restores(sandbox.url("maxApiCalls=2"))))
        .hasMessageContaining("maxApiCalls")
        .extracting(SparkFailuresTest::sqlState)
        .isEqualTo("54000");
    assertThat(sandbox.requests()).hasSize(2 * LocalSpark.ATTEMPTS);
  }

  @Test
  void a_wrong_option_fails_before_any_task() {
    assertThatThrownBy(
            () ->
                LocalSpark.reader(sandbox.url())
                    .option("dbtable", "table_restore_status")
                    .option("pageSizes", 20)
                    .load())
        .isInstanceOf(SQLNonTransientConnectionException.class)
        .hasMessageContaining("pageSize")
        .extracting(SparkFailuresTest::sqlState)
        .isEqualTo("08001");
  }

  @Test
  void a_column_that_is_not_there_fails_before_any_task() {
    assertThatThrownBy(
            () ->
                LocalSpark.reader(sandbox.url())
                    .option("query", "SELECT state FROM table_restore_status")
                    .load())
        .extracting(SparkFailuresTest::sqlState)
        .isEqualTo("42703");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void writing_is_refused() {
    SparkException failure =
        catchThrowableOfType(
            SparkException.class,
            () ->
                LocalSpark.restores(sandbox)
                    .limit(1)
                    .write()
                    .format("jdbc")
                    .option("driver", LocalSpark.DRIVER)
                    .option("url", sandbox.url())
                    .option("dbtable", "table_restore_status")
                    .mode("append")
                    .save());
    assertThat(failure)
        .hasMessageContaining("read-only")
        .cause()
        .extracting(SparkFailuresTest::sqlState)
        .isEqualTo("0A000");
  }
}
