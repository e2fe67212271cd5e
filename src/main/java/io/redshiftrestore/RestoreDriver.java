package io.redshiftrestore;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.config.ConfigException;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.ConnectionProperty;
import io.redshiftrestore.config.ConnectionUrl;
import io.redshiftrestore.config.DriverVersion;
import io.redshiftrestore.config.GivenProperties;
import io.redshiftrestore.error.ExceptionTranslator;
import io.redshiftrestore.jdbc.ConnectionFacade;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The JDBC driver for {@code jdbc:redshift-restore:} URLs, whose properties {@link
 * ConnectionProperty} lists. Thread-safe.
 */
public final class RestoreDriver implements Driver {

  static {
    try {
      DriverManager.registerDriver(new RestoreDriver(), new Deregistration());
    } catch (SQLException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  /** Creates a driver; programs need not, as loading the class registers one. */
  public RestoreDriver() {}

  /**
   * Opens a connection, without a call to AWS.
   *
   * @return null if the URL is another driver's
   * @throws SQLException with the SQLSTATE 08001 if the URL, a property or the region is wrong or
   *     missing
   */
  @Override
  public @Nullable Connection connect(@Nullable String url, @Nullable Properties info)
      throws SQLException {
    if (url == null || !acceptsURL(url)) {
      return null;
    }
    try {
      ApiConnection api = new ApiConnection(ConnectionConfig.parse(url, orEmpty(info)));
      try {
        return ConnectionFacade.open(
            RestoreSchema.NAME,
            (root, name) -> RestoreSchema.over(api, root, name),
            api,
            ConnectionUrl.redacted(url),
            api);
      } catch (SQLException | RuntimeException failure) {
        api.close();
        throw failure;
      }
    } catch (SQLException | RuntimeException failure) {
      throw ExceptionTranslator.translate(failure);
    }
  }

  @Override
  public boolean acceptsURL(@Nullable String url) {
    return ConnectionUrl.accepts(url);
  }

  /**
   * Describes every property, with the values that were given, but for secrets. A URL that makes no
   * sense, because somebody is still typing it, gives none.
   */
  @Override
  public DriverPropertyInfo[] getPropertyInfo(@Nullable String url, @Nullable Properties info) {
    GivenProperties given = given(url, orEmpty(info));
    return Arrays.stream(ConnectionProperty.values())
        .map(property -> describe(property, given))
        .toArray(DriverPropertyInfo[]::new);
  }

  private GivenProperties given(@Nullable String url, Properties info) {
    try {
      return ConnectionUrl.parse(url != null && acceptsURL(url) ? url : ConnectionUrl.PREFIX, info);
    } catch (ConfigException unfinished) {
      return new GivenProperties(Map.of(), List.of());
    }
  }

  private static DriverPropertyInfo describe(ConnectionProperty property, GivenProperties given) {
    String value = given.visible(property).orElse(null);
    DriverPropertyInfo info = new DriverPropertyInfo(property.propertyName(), value);
    info.description = property.description();
    info.choices = property.choices().isEmpty() ? null : property.choices().toArray(String[]::new);
    return info;
  }

  private static Properties orEmpty(@Nullable Properties info) {
    return info == null ? new Properties() : info;
  }

  @Override
  public int getMajorVersion() {
    return DriverVersion.CURRENT.major();
  }

  @Override
  public int getMinorVersion() {
    return DriverVersion.CURRENT.minor();
  }

  /** Returns false: the SQL is rich, but nothing can be written. */
  @Override
  public boolean jdbcCompliant() {
    return false;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(RestoreDriver.class.getPackageName());
  }
}
