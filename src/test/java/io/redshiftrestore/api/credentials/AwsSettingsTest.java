package io.redshiftrestore.api.credentials;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redshiftrestore.config.ConfigException;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.utils.StringInputStream;

/** A setting of the environment that makes no sense is named before it does harm. */
class AwsSettingsTest {

  private static final AwsProfile EMPTY = profile("");

  private static AwsProfile profile(String lines) {
    return new AwsProfile(
        "work",
        ProfileFile.builder()
            .content(new StringInputStream("[profile work]\n" + lines))
            .type(ProfileFile.Type.CONFIGURATION)
            .build());
  }

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
    AwsSettings settings = new AwsSettings(Map.of(variable, value), new Properties(), EMPTY);
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
        .isThrownBy(
            () -> new AwsSettings(Map.of("AWS_MAX_ATTEMPTS", "3"), properties, EMPTY).check())
        .withMessageStartingWith("The system property aws.maxAttempts must be ");
  }

  @ParameterizedTest
  @CsvSource({
    "max_attempts = abc, max_attempts, a whole number from 1 upwards",
    "retry_mode = fast, retry_mode, 'one of standard, adaptive, legacy'",
    "defaults_mode = x, defaults_mode, 'one of legacy, standard, in-region'",
    "use_dualstack_endpoint = maybe, use_dualstack_endpoint, 'one of true, false'",
    "use_fips_endpoint = maybe, use_fips_endpoint, 'one of true, false'",
    "endpoint_url = not-a-url, endpoint_url, an absolute http or https URI",
    "'services = s\n[services s]\nredshift =\n  endpoint_url = x', redshift.endpoint_url, an absolute"
  })
  void nonsense_in_a_profile_is_refused_by_the_names_of_both(
      String lines, String key, String expectation) {
    AwsSettings settings =
        new AwsSettings(Map.of(), new Properties(), profile(lines.replace("\\n", "\n")));
    assertThatExceptionOfType(ConfigException.class)
        .isThrownBy(settings::check)
        .withMessageStartingWith(
            "The setting " + key + " of the AWS profile work must be " + expectation);
  }

  @Test
  void a_variable_goes_before_the_profile() {
    assertThatCode(
            () ->
                new AwsSettings(
                        Map.of("AWS_RETRY_MODE", "legacy"),
                        new Properties(),
                        profile("retry_mode = fast"))
                    .check())
        .doesNotThrowAnyException();
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
    AwsProfile profile = profile("max_attempts = 3\nretry_mode = adaptive\nservices = gone\n");
    assertThatCode(() -> new AwsSettings(environment, new Properties(), profile).check())
        .doesNotThrowAnyException();
  }
}
