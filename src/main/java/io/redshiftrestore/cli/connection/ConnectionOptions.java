package io.redshiftrestore.cli.connection;

import io.redshiftrestore.RestoreDriver;
import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.config.ConfigException;
import io.redshiftrestore.config.ConnectionProperty;
import io.redshiftrestore.config.ConnectionUrl;
import io.redshiftrestore.config.GivenProperties;
import io.redshiftrestore.error.ExceptionTranslator;
import io.redshiftrestore.error.SqlState;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Whom a command asks: AWS, unless it is told otherwise. To be mixed into a command; each
 * connection property is an option, which wins over the URL's.
 */
public final class ConnectionOptions {

  @Option(
      names = "--url",
      paramLabel = "URL",
      converter = UrlText.class,
      defaultValue = "${env:REDSHIFT_RESTORE_URL:-" + ConnectionUrl.PREFIX + "}",
      description = {
        "A JDBC URL with connection properties, which the options below win over.",
        "Default: the environment variable REDSHIFT_RESTORE_URL."
      })
  private String url = ConnectionUrl.PREFIX;

  private final Map<ConnectionProperty, String> given = new EnumMap<>(ConnectionProperty.class);

  /** Adds the options to the command that these are mixed into. */
  @Spec(Spec.Target.MIXEE)
  void addTo(CommandSpec command) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .heading("%nWhom to ask (AWS, where its SDK looks, if nothing is given):%n")
            .validate(false)
            .order(9);
    for (ConnectionProperty property : ConnectionProperty.values()) {
      group.addArg(PropertyOption.of(property, given));
    }
    command.addArgGroup(group.build());
  }

  /**
   * Opens a connection, without a call to AWS.
   *
   * @throws SQLException if a property is wrong, or no region is known
   */
  public Connection open() throws SQLException {
    Properties properties = new Properties();
    properties().forEach((property, value) -> properties.put(property.propertyName(), value));
    try {
      // Not by way of DriverManager, which asks whatever other drivers there are.
      return Objects.requireNonNull(new RestoreDriver().connect(ConnectionUrl.PREFIX, properties));
    } catch (SQLException failure) {
      throw inWordsOfOptions(failure);
    }
  }

  private static SQLException inWordsOfOptions(SQLException failure) {
    boolean noRegion =
        failure.getCause() instanceof ApiException cause
            && cause.kind() == ApiException.Kind.NO_REGION;
    return noRegion
        ? SqlState.CANNOT_CONNECT.exception(
            "No AWS region was found; give --region, or set AWS_REGION or a profile with a region;"
                + " without an AWS account, look around with --sandbox.",
            failure)
        : failure;
  }

  /**
   * Returns what has to stand below every answer that is not AWS's own; empty if it is AWS's.
   *
   * @throws SQLException if the URL is wrong
   */
  public Optional<String> origin() throws SQLException {
    String sandbox = properties().getOrDefault(ConnectionProperty.SANDBOX, "false");
    if (sandbox.equalsIgnoreCase("false")) {
      return Optional.empty();
    }
    return Optional.of(
        sandbox.equalsIgnoreCase("true")
            ? "sandbox: invented data"
            : "sandbox: the rows of " + sandbox);
  }

  /**
   * Returns what was given, by the URL or by options.
   *
   * @throws SQLException if the URL is wrong
   */
  public Map<ConnectionProperty, String> properties() throws SQLException {
    try {
      Map<ConnectionProperty, String> all = new EnumMap<>(ConnectionProperty.class);
      GivenProperties ofUrl = ConnectionUrl.parse(url, new Properties());
      all.putAll(ofUrl.values());
      all.putAll(given);
      return all;
    } catch (ConfigException e) {
      throw ExceptionTranslator.translate(e);
    }
  }
}
