package io.redshiftrestore.config;

import static io.redshiftrestore.config.ConnectionProperty.APPLICATION_NAME;
import static io.redshiftrestore.config.ConnectionProperty.TIMESTAMP_AS;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Everything a connection was told, checked; immutable, and safe to show: secrets appear as {@code
 * ***}.
 *
 * @param regions which regions it asks
 * @param credentials who it is to AWS
 * @param endpoint where its requests go
 * @param paging how listings are cut into pages
 * @param calls how many API calls it may spend
 * @param retry how often and how long a call is tried
 * @param timestampAs what a timestamp of Java's stands for
 * @param applicationName what it tells AWS about its user, 1 to 50 printable ASCII characters
 * @param sandbox whether it works against the built-in imitation of Redshift
 * @param warnings what its user should know of what was given, a sentence each
 */
public record ConnectionConfig(
    RegionSelection regions,
    Credentials credentials,
    Endpoint endpoint,
    Paging paging,
    CallPolicy calls,
    Retry retry,
    TimestampAs timestampAs,
    Optional<String> applicationName,
    Sandbox sandbox,
    List<String> warnings) {

  /** What the AWS SDK allows in a user agent's application id. */
  private static final Pattern APPLICATION_NAME_FORM = Pattern.compile("[\\x20-\\x7e]{1,50}");

  /**
   * Checks what concerns more than one part.
   *
   * @throws ConfigException if the parts contradict each other
   */
  public ConnectionConfig {
    warnings = List.copyOf(warnings);
    if (applicationName
        .filter(name -> !APPLICATION_NAME_FORM.matcher(name).matches())
        .isPresent()) {
      throw ConfigException.invalid("applicationName must be 1 to 50 printable ASCII characters.");
    }
    boolean resumes = paging.maxItems().isPresent() || paging.startingToken().isPresent();
    if (resumes && regions.isPlural()) {
      throw ConfigException.invalid(
          "maxItems and startingToken are of one region's listing, but region names several; name"
              + " one.");
    }
    if (!(sandbox instanceof Sandbox.Off)) {
      requireNothingOfAws(credentials, endpoint);
    }
  }

  /**
   * Reads settings.
   *
   * @throws ConfigException if they contradict each other
   */
  public static ConnectionConfig of(GivenProperties settings) {
    RegionSelection regions = RegionSelection.from(settings);
    ConnectionConfig config =
        new ConnectionConfig(
            regions,
            Credentials.from(settings),
            Endpoint.from(settings),
            Paging.from(settings),
            CallPolicy.from(settings),
            Retry.from(settings),
            settings.text(TIMESTAMP_AS).map(TimestampAs::parse).orElseThrow(),
            settings.text(APPLICATION_NAME),
            Sandbox.from(settings),
            settings.warnings());
    return config;
  }

  /**
   * Reads a URL of {@link ConnectionUrl}'s syntax and the properties beside it.
   *
   * @throws ConfigException if either is wrong
   */
  public static ConnectionConfig parse(String url, Properties properties) {
    return of(ConnectionUrl.parse(url, properties));
  }

  /**
   * Reads the operands of a schema in a Calcite model, which have the properties' names.
   *
   * @throws ConfigException if one is wrong
   */
  public static ConnectionConfig ofOperands(Map<String, ? extends @Nullable Object> operands) {
    return of(ModelOperands.read(operands));
  }

  /**
   * Turns a sandbox's configuration into that of a client which calls the sandbox.
   *
   * @param sandboxEndpoint where the sandbox listens
   * @return this configuration with that endpoint and without a sandbox, in us-east-1 if no region
   *     was given, and with made-up keys if none were
   */
  public ConnectionConfig pointedAt(URI sandboxEndpoint) {
    return new ConnectionConfig(
        regions instanceof RegionSelection.DefaultChain ? RegionSelection.of("us-east-1") : regions,
        credentials.source() instanceof CredentialSource.DefaultChain
            ? Credentials.ofKeys("sandbox", "sandbox")
            : credentials,
        new Endpoint(Optional.of(sandboxEndpoint), false, false),
        paging,
        calls,
        retry,
        timestampAs,
        applicationName,
        new Sandbox.Off(),
        warnings);
  }

  // Whoever gives these means AWS; to ignore them would show made-up rows as if they were real.
  private static void requireNothingOfAws(Credentials credentials, Endpoint endpoint) {
    boolean ownKeysOnly =
        credentials.assumedRole().isEmpty()
            && !(credentials.source() instanceof CredentialSource.Profile);
    if (!ownKeysOnly || !endpoint.equals(Endpoint.OF_REGION)) {
      throw ConfigException.invalid(
          "sandbox works without AWS, so profile, roleArn, endpoint, fips and dualstack cannot be"
              + " given with it; remove them, or sandbox.");
    }
  }
}
