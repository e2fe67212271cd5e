package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTransientException;
import org.apache.spark.SparkException;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person sees of Spark when the driver fails, and what Spark's own retries cost. */
class SparkFailuresTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** Spark's exception names the driver's, in its text and as its cause. */
  private static AbstractThrowableAssert<?, Throwable> assertThatATaskFails(
      String sqlState, ThrowingCallable action) {
    Throwable failure = catchThrowable(action);
    assertThat(failure)
        .isInstanceOf(SparkException.class)
        .hasMessageContaining(failure.getCause().getMessage());
    assertThat(failure.getCause()).extracting(SparkFailuresTest::sqlState).isEqualTo(sqlState);
    return assertThat(failure.getCause());
  }

  /** It is the driver's own exception, or from Spark 4 on may be the cause of one of Spark's. */
  private static AbstractThrowableAssert<?, Throwable> assertThatLoadingFails(
      String sqlState, ThrowingCallable action) {
    Throwable failure = catchThrowable(action);
    Throwable drivers = failure instanceof SQLException ? failure : failure.getCause();
    assertThat(drivers).extracting(SparkFailuresTest::sqlState).isEqualTo(sqlState);
    return assertThat(drivers);
  }

  private static String sqlState(Throwable failure) {
    return ((SQLException) failure).getSQLState();
  }

  @Test
  void a_denied_call_is_the_cause_of_sparks_exception() {
    sandbox.faults().always(Fault.accessDenied());
    assertThatATaskFails("28000", LocalSpark.restores(sandbox)::collectAsList)
        .isInstanceOf(SQLInvalidAuthorizationSpecException.class)
        .hasMessageContaining("redshift:DescribeTableRestoreStatus");
  }

  @Test
  void every_attempt_of_a_task_calls_again() {
    sandbox.faults().always(Fault.accessDenied());
    assertThatATaskFails("28000", LocalSpark.restores(sandbox)::collectAsList);
    assertThat(sandbox.requests()).hasSize(LocalSpark.ATTEMPTS);
  }

  @Test
  void throttled_calls_are_tried_by_the_sdk_in_every_attempt_of_a_task() {
    sandbox.faults().always(Fault.throttling());
    assertThatATaskFails("53000", LocalSpark.restores(sandbox.url("maxAttempts=2"))::collectAsList)
        .isInstanceOf(SQLTransientException.class);
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
  void a_limit_of_calls_holds_for_each_attempt() {
    assertThatATaskFails("54000", LocalSpark.restores(sandbox.url("maxApiCalls=2"))::collectAsList)
        .hasMessageContaining("maxApiCalls");
    assertThat(sandbox.requests()).hasSize(2 * LocalSpark.ATTEMPTS);
  }

  @Test
  void a_wrong_option_fails_before_any_task() {
    assertThatLoadingFails(
            "08001",
            LocalSpark.reader(sandbox.url())
                    .option("dbtable", "table_restore_status")
                    .option("pageSize", "many")
                ::load)
        .isInstanceOf(SQLNonTransientConnectionException.class)
        .hasMessageContaining("pageSize");
  }

  @Test
  void a_column_that_is_not_there_fails_before_any_task() {
    assertThatLoadingFails(
            "42703",
            LocalSpark.reader(sandbox.url())
                    .option("query", "SELECT state FROM table_restore_status")
                ::load)
        .isInstanceOf(SQLSyntaxErrorException.class);
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void writing_is_refused() {
    assertThatATaskFails(
            "0A000",
            LocalSpark.restores(sandbox)
                    .limit(1)
                    .write()
                    .format("jdbc")
                    .option("driver", LocalSpark.DRIVER)
                    .option("url", sandbox.url())
                    .option("dbtable", "table_restore_status")
                    .mode("append")
                ::save)
        .isInstanceOf(SQLFeatureNotSupportedException.class)
        .hasMessageContaining("read-only");
  }
}
