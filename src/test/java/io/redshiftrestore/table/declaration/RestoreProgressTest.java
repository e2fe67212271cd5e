package io.redshiftrestore.table.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What amounts and times say of a restore's progress, and when they say nothing. */
class RestoreProgressTest {

  private static final long NOW = Instant.parse("2026-11-26T03:00:00Z").toEpochMilli();
  private static final String RUNNING = "IN_PROGRESS";

  private static Long before(Duration duration) {
    return NOW - duration.toMillis();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 0",
    "1, 3, 33.333333333333336",
    "199, 200, 99.5",
    "10, 10, 100",
    "12, 10, 100",
    "9223372036854775807, 9223372036854775807, 100"
  })
  void percent_is_exact_to_the_digit_and_never_more_than_100(
      long progress, long total, double percent) {
    assertThat(RestoreProgress.percentComplete(progress, total)).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({", 10", "10, ", ",", "0, 0", "5, 0", "-1, 10", "1, -10"})
  void percent_is_unknown_without_two_amounts_or_of_nothing(
      @Nullable Long progress, @Nullable Long total) {
    assertThat(RestoreProgress.percentComplete(progress, total)).isNull();
  }

  @Test
  void speed_is_the_average_since_the_request() {
    Long minuteAgo = before(Duration.ofSeconds(60));

    assertThat(RestoreProgress.megabytesPerSecond(NOW, RUNNING, minuteAgo, 90L)).isEqualTo(1.5);
    assertThat(RestoreProgress.megabytesPerSecond(NOW, RUNNING, minuteAgo, 0L)).isEqualTo(0);
  }

  @ParameterizedTest
  @CsvSource({"SUCCEEDED", "FAILED", "CANCELED", "PAUSED", ","})
  void a_restore_that_is_not_known_to_run_has_no_speed_no_elapsed_time_and_no_end(
      @Nullable String status) {
    Long minuteAgo = before(Duration.ofSeconds(60));

    assertThat(RestoreProgress.megabytesPerSecond(NOW, status, minuteAgo, 90L)).isNull();
    assertThat(RestoreProgress.elapsedSeconds(NOW, status, minuteAgo)).isNull();
    assertThat(RestoreProgress.estimatedEnd(NOW, status, minuteAgo, 90L, 100L)).isNull();
  }

  @Test
  void without_a_request_time_there_is_no_speed_no_elapsed_time_and_no_end() {
    assertThat(RestoreProgress.megabytesPerSecond(NOW, RUNNING, null, 90L)).isNull();
    assertThat(RestoreProgress.elapsedSeconds(NOW, RUNNING, null)).isNull();
    assertThat(RestoreProgress.estimatedEnd(NOW, RUNNING, null, 90L, 100L)).isNull();
  }

  @Test
  void elapsed_time_counts_whole_seconds_and_is_never_negative() {
    assertThat(RestoreProgress.elapsedSeconds(NOW, RUNNING, before(Duration.ofMillis(1999))))
        .isEqualTo(1);
    assertThat(RestoreProgress.elapsedSeconds(NOW, "PENDING", before(Duration.ofSeconds(-5))))
        .isZero();
  }

  @Test
  void in_the_first_moment_there_is_no_speed_yet() {
    assertThat(RestoreProgress.megabytesPerSecond(NOW, RUNNING, NOW, 90L)).isNull();
  }

  @Test
  void the_end_comes_when_the_rest_is_done_at_the_average_speed() {
    Long hundredSecondsAgo = before(Duration.ofSeconds(100));

    assertThat(RestoreProgress.estimatedEnd(NOW, RUNNING, hundredSecondsAgo, 25L, 100L))
        .isEqualTo(NOW + 300_000);
    assertThat(RestoreProgress.estimatedEnd(NOW, RUNNING, hundredSecondsAgo, 120L, 100L))
        .isEqualTo(NOW);
  }

  @ParameterizedTest
  @CsvSource({"0, 100", ", 100", "25, ", "25, 0", "25, -1", "1, 9223372036854775807"})
  void the_end_is_unknown_without_speed_or_total_or_beyond_all_time(
      @Nullable Long progress, @Nullable Long total) {
    Long hundredSecondsAgo = before(Duration.ofSeconds(100));

    assertThat(RestoreProgress.estimatedEnd(NOW, RUNNING, hundredSecondsAgo, progress, total))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "SUCCEEDED, true",
    "FAILED, true",
    "CANCELED, true",
    "PENDING, false",
    "IN_PROGRESS, false",
    "PAUSED, ",
    ","
  })
  void three_statuses_stay_and_of_an_unknown_one_nothing_is_said(
      @Nullable String status, @Nullable Boolean terminal) {
    assertThat(RestoreProgress.isTerminal(status)).isEqualTo(terminal);
  }
}
