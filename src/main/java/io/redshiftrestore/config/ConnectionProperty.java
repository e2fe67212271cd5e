package io.redshiftrestore.config;

import io.redshiftrestore.config.PropertyType.Choice;
import io.redshiftrestore.config.PropertyType.Flag;
import io.redshiftrestore.config.PropertyType.Secret;
import io.redshiftrestore.config.PropertyType.Text;
import io.redshiftrestore.config.PropertyType.WholeNumber;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one list of what a connection can be told, by URL, {@code Properties} or model operand.
 *
 * <p>Names are matched without regard to case. No property is required: with none given, region and
 * credentials come from where the AWS SDK looks by default.
 */
public enum ConnectionProperty {
  /** The region or regions to ask. */
  REGION(
      "region",
      new Text(),
      none(),
      "AWS region to ask, such as us-east-1; several separated by commas; or * for every region."
          + " If not given: where the AWS SDK looks (environment, profile, instance).",
      "awsRegion"),
  /** The profile of the AWS configuration files. */
  PROFILE(
      "profile",
      new Text(),
      none(),
      "Profile of the AWS configuration files that supplies the credentials, and the region and"
          + " settings that are not given.",
      "profileName"),
  /** The identifying half of a static key. */
  ACCESS_KEY_ID(
      "accessKeyId",
      new Text(),
      none(),
      "AWS access key id; needs secretAccessKey. If not given: where the AWS SDK looks.",
      "user"),
  /** The secret half of a static key. */
  SECRET_ACCESS_KEY(
      "secretAccessKey", new Secret(), none(), "Secret that belongs to accessKeyId.", "password"),
  /** The third part of temporary credentials. */
  SESSION_TOKEN(
      "sessionToken",
      new Secret(),
      none(),
      "Session token of temporary credentials; needs accessKeyId and secretAccessKey."),
  /** The role to work as. */
  ROLE_ARN(
      "roleArn",
      new Text(),
      none(),
      "ARN of an IAM role to assume with the credentials, such as"
          + " arn:aws:iam::123456789012:role/reader."),
  /** The name under which the role's use is logged. */
  ROLE_SESSION_NAME(
      "roleSessionName",
      new Text(),
      none(),
      "Name of the assumed role's session, as CloudTrail shows it; needs roleArn."),
  /** What the owner of the role asks of a third party. */
  EXTERNAL_ID(
      "externalId",
      new Secret(),
      none(),
      "External id that the assumed role's trust policy asks for; needs roleArn."),
  /** Another place to send requests to. */
  ENDPOINT(
      "endpoint",
      new Text(),
      none(),
      "URI that requests go to instead of the region's own endpoint, such as"
          + " http://localhost:5000.",
      "endpointUrl"),
  /** Whether to use FIPS endpoints. */
  FIPS("fips", new Flag(), Optional.of("false"), "Whether to use the region's FIPS endpoint."),
  /** Whether to use dual-stack endpoints. */
  DUALSTACK(
      "dualstack",
      new Flag(),
      Optional.of("false"),
      "Whether to use the region's dual-stack (IPv4 and IPv6) endpoint."),
  /** Rows asked for in one call. */
  PAGE_SIZE(
      "pageSize",
      new WholeNumber(1, Integer.MAX_VALUE),
      Optional.of("100"),
      "Rows that one API call asks for at most; the API takes 20 to 100, and other sizes become the nearest of these."),
  /** Rows listed in all. */
  MAX_ITEMS(
      "maxItems",
      new WholeNumber(0, Long.MAX_VALUE),
      none(),
      "Rows that a scan lists at most; the rest can be resumed by startingToken. If not given:"
          + " all rows."),
  /** Where to resume. */
  STARTING_TOKEN(
      "startingToken",
      new Text(),
      none(),
      "Token at which a listing resumes, as an earlier one, boto3 or the AWS CLI returned it."),
  /** Keys looked up one by one. */
  LOOKUP_LIMIT(
      "lookupLimit",
      new WholeNumber(1, Integer.MAX_VALUE),
      Optional.of("20"),
      "Keys that a query looks up one by one before it considers listing everything instead."),
  /** Calls under way at once. */
  MAX_CONCURRENCY(
      "maxConcurrency",
      new WholeNumber(1, Integer.MAX_VALUE),
      Optional.of("4"),
      "API calls that one scan has under way at the same time at most."),
  /** Calls of one statement. */
  MAX_API_CALLS(
      "maxApiCalls",
      new WholeNumber(1, Long.MAX_VALUE),
      none(),
      "API calls that one statement may make; one that needs more fails. If not given: no"
          + " limit."),
  /** Patience with a call, retries included. */
  API_CALL_TIMEOUT(
      "apiCallTimeout",
      new WholeNumber(1, Long.MAX_VALUE),
      Optional.of("60000"),
      "Milliseconds that one API call may take, retries included."),
  /** Patience with one attempt of a call. */
  API_CALL_ATTEMPT_TIMEOUT(
      "apiCallAttemptTimeout",
      new WholeNumber(1, Long.MAX_VALUE),
      none(),
      "Milliseconds that one attempt of an API call may take. If not given: no limit."),
  /** Attempts of one call. */
  MAX_ATTEMPTS(
      "maxAttempts",
      new WholeNumber(1, Integer.MAX_VALUE),
      none(),
      "Times that one API call is tried, the first included. If not given: what the AWS SDK's"
          + " retry mode says."),
  /** How the SDK retries. */
  RETRY_MODE(
      "retryMode",
      new Choice(List.of("standard", "adaptive", "legacy")),
      none(),
      "How the AWS SDK retries: standard, adaptive or legacy. If not given: what the environment"
          + " or profile says."),
  /** How long rows that cannot change any more are remembered. */
  ROW_MEMORY(
      "rowMemory",
      new WholeNumber(0, 86_400),
      Optional.of("0"),
      "Seconds for which a look-up by request id is answered from a row that the connection has"
          + " read, if that restore has ended (SUCCEEDED, FAILED or CANCELED); 0 to ask AWS each"
          + " time."),
  /** What one failing region of several means. */
  ON_REGION_ERROR(
      "onRegionError",
      new Choice(List.of("fail", "warn")),
      Optional.of("fail"),
      "What happens if one region of several fails: fail the query, or warn and return the other"
          + " regions' rows."),
  /** What JDBC's class for times stands for. */
  TIMESTAMP_AS(
      "timestampAs",
      new Choice(List.of("clock", "instant")),
      Optional.of("clock"),
      "What a java.sql.Timestamp stands for: the clock that it prints, as in other JDBC drivers, or"
          + " the instant, whose clock is then UTC's whatever it prints."),
  /** Who is asking. */
  APPLICATION_NAME(
      "applicationName",
      new Text(),
      none(),
      "Name of your application, sent to AWS with the user agent; at most 50 characters."),
  /** Whether to work without AWS. */
  SANDBOX(
      "sandbox",
      new Text(),
      Optional.of("false"),
      "true for a built-in imitation of Redshift that needs no AWS account, or the path of a JSON"
          + " file with the rows it shows, as aws redshift describe-table-restore-status writes"
          + " it.");

  private static final Map<String, ConnectionProperty> BY_NAME =
      Arrays.stream(values())
          .flatMap(property -> property.names().map(name -> Map.entry(folded(name), property)))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private final String propertyName;

  @SuppressWarnings("ImmutableEnumChecker") // every type is a record of immutable parts
  private final PropertyType type;

  private final Optional<String> defaultValue;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // a List.of
  private final List<String> aliases;

  ConnectionProperty(
      String propertyName,
      PropertyType type,
      Optional<String> defaultValue,
      String description,
      String... aliases) {
    this.propertyName = propertyName;
    this.type = type;
    this.defaultValue = defaultValue;
    this.description = description;
    this.aliases = List.of(aliases);
  }

  /**
   * Finds the property of a name or alias, whatever its case.
   *
   * @return the property, or empty if no property has that name
   */
  public static Optional<ConnectionProperty> byName(String name) {
    return Optional.ofNullable(BY_NAME.get(folded(name)));
  }

  /** Returns the camelCase name by which the documentation calls the property. */
  public String propertyName() {
    return propertyName;
  }

  /** Returns the other names that the property answers to. */
  public List<String> aliases() {
    return aliases;
  }

  /** Returns the kind of value that the property takes. */
  public PropertyType type() {
    return type;
  }

  /** Returns the value that holds if none is given, or empty if there is no such value. */
  public Optional<String> defaultValue() {
    return defaultValue;
  }

  /** Returns every value that the property can have, or an empty list if they are too many. */
  public List<String> choices() {
    if (type instanceof Choice choice) {
      return choice.words();
    }
    return type instanceof Flag ? List.of("true", "false") : List.of();
  }

  /** Returns whether the value must never be shown. */
  public boolean isSecret() {
    return type instanceof Secret;
  }

  /** Returns what the property does, for a user, with units where there are any. */
  public String description() {
    return description;
  }

  /** Fails unless the number is within the bounds that this property's type has. */
  void requireInBounds(long number) {
    if (type instanceof WholeNumber range && !range.includes(number)) {
      throw ConfigException.invalid(
          propertyName + " must be " + range.expectation() + ", but is " + number + ".");
    }
  }

  /** Every name and alias of every property, to suggest from. */
  static Stream<String> allNames() {
    return Arrays.stream(values()).flatMap(ConnectionProperty::names);
  }

  /** Returns the name, followed by the aliases in parentheses. */
  String namesInWords() {
    return aliases.isEmpty()
        ? propertyName
        : propertyName + " (or " + String.join(", ", aliases) + ")";
  }

  /** Returns the name and the aliases. */
  Stream<String> names() {
    return Stream.concat(Stream.of(propertyName), aliases.stream());
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static Optional<String> none() {
    return Optional.empty();
  }
}
