package io.redshiftrestore.sql.function.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redshiftrestore.error.StateException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2024-03-05 14:20:30",
        "2024-03-05T14:20:30Z",
        "2024-03-05 14:20:30+02:00",
        "20240305 142030",
        "20240305142030",
        "03/05/2024 2:20:30 PM",
        "Mar 5, 2024 14:20:30",
        "5 March 2024 14:20:30",
        "Tuesday, 5-Mar-2024 14:20:30 Europe/Berlin"
      })
  void a_timestamp_is_read_in_every_form_and_its_zone_does_not_count(String text) {
    assertThat(TimeText.ofTimestamp(TimeText.timestamp(text))).isEqualTo("2024-03-05 14:20:30");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "2024-02-30", "2024-03-05 25:00", "13/01/2024", "1 2", "2024-03-05 x"})
  void a_text_that_no_clock_can_read_names_the_forms(String text) {
    assertThatThrownBy(() -> TimeText.timestamp(text))
        .isInstanceOf(StateException.class)
        .hasMessage(
            "'%s' is not a timestamp; write it as '2026-01-31 23:59:59', '2026-01-31T23:59:59Z',"
                + " '01/31/2026 23:59' or 'Jan 31, 2026'.",
            text);
  }

  @ParameterizedTest
  @CsvSource({"69, 2069", "70, 1970", "99, 1999"})
  void two_digits_are_a_year_from_1970_to_2069(String digits, int year) {
    assertThat(TimeText.ofDate(TimeText.date("01/02/" + digits))).isEqualTo(year + "-01-02");
  }

  @Test
  void an_instant_is_read_in_its_zone_and_shown_in_utc() {
    assertThat(TimeText.ofInstant(TimeText.instant("2024-07-01 12:00 Europe/Berlin")))
        .isEqualTo("2024-07-01 10:00:00+00");
  }

  @Test
  void an_interval_is_shown_with_its_months_days_and_time() {
    assertThat(TimeText.ofInterval(14, 86_400_000L * 3 + 14_706_500))
        .isEqualTo("1 year 2 mons 3 days 04:05:06.5");
    assertThat(TimeText.ofInterval(0, 0)).isEqualTo("00:00:00");
  }
}
