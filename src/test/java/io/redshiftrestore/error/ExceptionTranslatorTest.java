package io.redshiftrestore.error;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.config.ConfigException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExceptionTranslatorTest {

  private static String stateOf(Throwable failure) {
    return ExceptionTranslator.translate(failure).getSQLState();
  }

  private static String messageOf(Throwable failure) {
    return String.valueOf(ExceptionTranslator.translate(failure).getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "NO_REGION, 08001",
    "CREDENTIALS, 28000",
    "DENIED, 28000",
    "THROTTLED, 53000",
    "NETWORK, 08006",
    "SERVICE, 08006",
    "ARGUMENT, 22023",
    "CONTRACT, 58000",
    "TOO_MANY_CALLS, 54000",
    "CANCELLED, 57014"
  })
  void each_kind_of_failed_call_has_its_state(ApiException.Kind kind, String state) {
    assertThat(stateOf(new ApiException(kind, "It failed.", null))).isEqualTo(state);
  }

  @ParameterizedTest
  @EnumSource
  void no_kind_of_failed_call_is_forgotten(ApiException.Kind kind) {
    assertThat(stateOf(new ApiException(kind, "It failed.", null))).isNotEqualTo("XX000");
  }

  @Test
  void what_was_wrapped_on_the_way_is_still_known_and_the_whole_chain_kept() {
    ApiException cause = new ApiException(ApiException.Kind.DENIED, "Not allowed.", null);
    RuntimeException wrapped = new RuntimeException("while at it", new SQLException("oh", cause));
    SQLException translated = ExceptionTranslator.translate(wrapped);
    assertThat(translated.getSQLState()).isEqualTo("28000");
    assertThat(translated.getMessage()).isEqualTo("Not allowed.");
    assertThat(translated.getCause()).isSameAs(wrapped);
  }

  @Test
  void what_was_translated_before_is_left_as_it_is() {
    SQLException once =
        ExceptionTranslator.translate(
            new ApiException(ApiException.Kind.THROTTLED, "Too fast.", null));
    assertThat(ExceptionTranslator.translate(once) == once).isTrue();
    assertThat(ExceptionTranslator.translate(new RuntimeException(once)) == once).isTrue();
  }

  @Test
  void settings_that_are_wrong_are_a_failure_to_connect() {
    assertThat(stateOf(ConfigException.invalid("Wrong."))).isEqualTo("08001");
  }

  @Test
  void what_nobody_foresaw_says_its_root_in_a_sentence() {
    Throwable failure = new IllegalStateException("outer", new RuntimeException("the root"));
    assertThat(stateOf(failure)).isEqualTo("XX000");
    assertThat(messageOf(failure)).isEqualTo("the root.");
    assertThat(messageOf(new IllegalStateException())).isEqualTo("IllegalStateException.");
  }

  @Test
  void what_avatica_puts_before_a_message_is_left_out() {
    assertThat(messageOf(new SQLException("Error while executing SQL \"SELECT 1\": it broke")))
        .isEqualTo("it broke.");
  }

  @Test
  void a_stack_that_overflows_is_an_error_of_the_statement() {
    assertThat(stateOf(new RuntimeException(new StackOverflowError()))).isEqualTo("54001");
  }

  @ParameterizedTest
  @CsvSource({"/ by zero, 22012", "Division undefined, 22012", "integer overflow, 22003"})
  void arithmetic_that_fails_tells_division_by_zero_from_overflow(String message, String state) {
    assertThat(stateOf(new ArithmeticException(message))).isEqualTo(state);
  }
}
