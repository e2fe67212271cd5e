package io.redshiftrestore.api.credentials;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redshiftrestore.config.ConfigException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting of the environment that makes no sense is named before it does harm. */
class AwsSettingsTest {

  @ParameterizedTest
  @CsvSource({
    "AWS_MAX_ATTEMPTS, abc, a whole number from 1 upwards",
    "AWS_MAX_ATTEMPTS, 0, a whole number from 1 upwards",
    "AWS_RETRY_MODE, sometimes, 'one of standard, adaptive, legacy'",
    "AWS_DEFAULTS_MODE, fast, 'one of legacy, standard, in-region'",
    "AWS_USE_FIPS_ENDPOINT, maybe, 'one of true, false'",
    "AWS_USE_DUALSTACK_ENDPOINT, 1, 'one of true, false'",
    "AWS_ENDPOINT_URL_REDSHIFT, not-a-url, an absolute http or https URI",
    "AWS_ENDPOINT_URL, ftp://x, an absolute http or https URI"
  })
  void nonsense_is_refused_by_the_name_of_its_variable(
      String variable, String value, String expectation) {
    AwsSettings settings = new AwsSettings(Map.of(variable, value), new Properties());
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(settings::check)
        .withMessageStartingWith(
            "The environment variable " + variable + " must be " + expectation);
  }

  @Test
  void a_system_property_goes_before_its_variable_and_is_named() {
    Properties properties = new Properties();
    properties.setProperty("aws.maxAttempts", "-1");
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(() -> new AwsSettings(Map.of("AWS_MAX_ATTEMPTS", "3"), properties).check())
        .withMessageStartingWith("The system property aws.maxAttempts must be ");
  }

  @Test
  void what_makes_sense_and_what_is_empty_is_let_through() {
    Map<String, String> environment =
        Map.of(
            "AWS_MAX_ATTEMPTS", "5",
            "AWS_RETRY_MODE", "STANDARD",
            "AWS_USE_FIPS_ENDPOINT", "True",
            "AWS_DEFAULTS_MODE", "",
            "AWS_ENDPOINT_URL_REDSHIFT", "http://localhost:5000");
    assertThatCode(() -> new AwsSettings(environment, new Properties()).check())
        .doesNotThrowAnyException();
  }
}
