package io.redshiftrestore.api.credentials;

import io.redshiftrestore.api.http.Excerpt;
import io.redshiftrestore.config.ConfigException;
import io.redshiftrestore.config.CredentialSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The settings that the AWS SDK reads from the environment and the profile. For a bad value the SDK
 * does not name the place, or fails only when a call is made.
 *
 * @param environment the environment variables
 * @param properties Java's system properties
 * @param profile the profile, which is asked last
 */
public record AwsSettings(
    Map<String, String> environment, Properties properties, AwsProfile profile) {

  /** What one setting must be, and its names in the environment, in Java and in a profile. */
  private record Rule(
      String variable, String property, String key, String expectation, Predicate<String> accepts) {

    static Rule word(String variable, String property, String key, String... words) {
      List<String> all = List.of(words);
      return new Rule(
          variable,
          property,
          key,
          "one of " + String.join(", ", all),
          value -> all.contains(value.toLowerCase(Locale.ROOT)));
    }

    static Rule uri(String variable, String property, String key) {
      return new Rule(
          variable, property, key, "an absolute http or https URI", AwsSettings::isHttpUri);
    }
  }

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private static final Rule REGION =
      new Rule(
          "AWS_REGION",
          "aws.region",
          "region",
          "a name such as us-east-1",
          Pattern.compile("[a-z0-9-]{1,64}").asMatchPredicate());

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "AWS_MAX_ATTEMPTS",
              "aws.maxAttempts",
              "max_attempts",
              "a whole number from 1 upwards",
              NUMBER.asMatchPredicate()),
          Rule.word(
              "AWS_RETRY_MODE", "aws.retryMode", "retry_mode", "standard", "adaptive", "legacy"),
          Rule.word(
              "AWS_DEFAULTS_MODE",
              "aws.defaultsMode",
              "defaults_mode",
              "legacy",
              "standard",
              "in-region",
              "cross-region",
              "mobile",
              "auto"),
          Rule.word(
              "AWS_USE_FIPS_ENDPOINT", "aws.useFipsEndpoint", "use_fips_endpoint", "true", "false"),
          Rule.word(
              "AWS_USE_DUALSTACK_ENDPOINT",
              "aws.useDualstackEndpoint",
              "use_dualstack_endpoint",
              "true",
              "false"),
          Rule.uri("AWS_ENDPOINT_URL", "aws.endpointUrl", "endpoint_url"),
          Rule.uri("AWS_ENDPOINT_URL_REDSHIFT", "aws.endpointUrlRedshift", "redshift.endpoint_url"),
          Rule.uri("AWS_ENDPOINT_URL_STS", "aws.endpointUrlSts", "sts.endpoint_url"));

  /**
   * Returns the settings of this process.
   *
   * @throws ConfigException if AWS's configuration files cannot be understood
   */
  public static AwsSettings ofThisProcess(CredentialSource source) {
    return new AwsSettings(System.getenv(), System.getProperties(), AwsProfile.of(source));
  }

  /** What is set, and where, as words that begin a sentence. */
  private record Given(String place, String value) {}

  /**
   * Checks every setting that is made.
   *
   * @throws ConfigException that names the first which makes no sense, but does not repeat it
   */
  public void check() {
    RULES.forEach(this::check);
  }

  /**
   * Checks the region, which counts where a connection is given none.
   *
   * @throws ConfigException if it cannot be a region's name
   */
  public void checkRegion() {
    check(REGION);
  }

  private void check(Rule rule) {
    given(rule)
        .filter(given -> !rule.accepts.test(given.value.strip()))
        .ifPresent(
            given -> {
              throw ConfigException.invalid(
                  given.place + " must be " + rule.expectation + "; correct it or remove it.");
            });
  }

  private Optional<Given> given(Rule rule) {
    return set("The system property " + rule.property, properties.getProperty(rule.property))
        .or(() -> set("The environment variable " + rule.variable, environment.get(rule.variable)))
        .or(
            () ->
                set(
                    "The setting " + rule.key + " of the AWS profile " + Excerpt.of(profile.name()),
                    profile.property(rule.key).orElse(null)));
  }

  private static Optional<Given> set(String place, @Nullable String value) {
    return Optional.ofNullable(value)
        .filter(text -> !text.isBlank())
        .map(text -> new Given(place, text));
  }

  private static boolean isHttpUri(String value) {
    try {
      URI uri = new URI(value);
      return uri.getHost() != null
          && ("http".equalsIgnoreCase(uri.getScheme())
              || "https".equalsIgnoreCase(uri.getScheme()));
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
