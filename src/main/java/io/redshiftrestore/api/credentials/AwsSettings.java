package io.redshiftrestore.api.credentials;

import io.redshiftrestore.config.ConfigException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The settings that the AWS SDK reads from the environment. For a bad value the SDK names no
 * variable, or fails only when a call is made.
 *
 * @param environment the environment variables
 * @param properties Java's system properties
 */
public record AwsSettings(Map<String, String> environment, Properties properties) {

  /** What one setting must be. */
  private record Rule(
      String variable, String property, String expectation, Predicate<String> accepts) {

    static Rule word(String variable, String property, String... words) {
      List<String> all = List.of(words);
      return new Rule(
          variable,
          property,
          "one of " + String.join(", ", all),
          value -> all.contains(value.toLowerCase(Locale.ROOT)));
    }

    static Rule uri(String variable, String property) {
      return new Rule(variable, property, "an absolute http or https URI", AwsSettings::isHttpUri);
    }
  }

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,8}");

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              "AWS_MAX_ATTEMPTS",
              "aws.maxAttempts",
              "a whole number from 1 upwards",
              NUMBER.asMatchPredicate()),
          Rule.word("AWS_RETRY_MODE", "aws.retryMode", "standard", "adaptive", "legacy"),
          Rule.word(
              "AWS_DEFAULTS_MODE",
              "aws.defaultsMode",
              "legacy",
              "standard",
              "in-region",
              "cross-region",
              "mobile",
              "auto"),
          Rule.word("AWS_USE_FIPS_ENDPOINT", "aws.useFipsEndpoint", "true", "false"),
          Rule.word("AWS_USE_DUALSTACK_ENDPOINT", "aws.useDualstackEndpoint", "true", "false"),
          Rule.uri("AWS_ENDPOINT_URL", "aws.endpointUrl"),
          Rule.uri("AWS_ENDPOINT_URL_REDSHIFT", "aws.endpointUrlRedshift"),
          Rule.uri("AWS_ENDPOINT_URL_STS", "aws.endpointUrlSts"));

  /** Returns the settings of this process. */
  public static AwsSettings ofThisProcess() {
    return new AwsSettings(System.getenv(), System.getProperties());
  }

  /**
   * Checks every setting that is made.
   *
   * @throws ConfigException that names the first which makes no sense, but does not repeat it
   */
  public void check() {
    for (Rule rule : RULES) {
      String ofJava = properties.getProperty(rule.property);
      String value = ofJava == null ? environment.getOrDefault(rule.variable, "") : ofJava;
      if (!value.isBlank() && !rule.accepts.test(value.strip())) {
        throw ConfigException.invalid(
            (ofJava == null
                    ? "The environment variable " + rule.variable
                    : "The system property " + rule.property)
                + " must be "
                + rule.expectation
                + "; correct it or remove it.");
      }
    }
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
