package io.redshiftrestore;

import static io.redshiftrestore.config.ConnectionProperty.ACCESS_KEY_ID;

import io.redshiftrestore.config.ConfigException;
import io.redshiftrestore.config.ConnectionProperty;
import io.redshiftrestore.config.ConnectionUrl;
import io.redshiftrestore.error.ExceptionTranslator;
import io.redshiftrestore.error.SqlState;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The driver as a bean for pools and containers, which set what they are configured with and then
 * open connections. {@link ConnectionProperty} lists the properties; a URL's wins over one set
 * here. Thread-safe once it is set up.
 */
public final class RestoreDataSource implements DataSource {

  private static final String USER = "user";
  private static final String PASSWORD = "password";

  private final RestoreDriver driver = new RestoreDriver();
  private final Properties properties = new Properties();
  private String url = ConnectionUrl.PREFIX;
  private int loginTimeout;
  private @Nullable PrintWriter logWriter;

  /** Creates a data source that asks AWS's own settings for region and credentials. */
  public RestoreDataSource() {}

  /** Returns the URL without its secrets, and so not always what {@link #setUrl} was given. */
  public String getUrl() {
    return ConnectionUrl.redacted(url);
  }

  /** Sets the URL, which begins with {@code jdbc:redshift-restore:}; null for nothing but that. */
  public void setUrl(@Nullable String newUrl) {
    url = newUrl == null ? ConnectionUrl.PREFIX : newUrl;
  }

  /** Returns the access key, if it was set here. */
  public @Nullable String getUser() {
    return properties.getProperty(nameOf(USER));
  }

  /** Sets the access key; null for none. */
  public void setUser(@Nullable String user) {
    setProperty(USER, user);
  }

  /** Sets the secret access key; null for none. */
  public void setPassword(@Nullable String password) {
    setProperty(PASSWORD, password);
  }

  /** Sets a property by its name or an alias; null for none. */
  public void setProperty(String name, @Nullable String value) {
    if (value == null) {
      properties.remove(nameOf(name));
    } else {
      properties.setProperty(nameOf(name), value);
    }
  }

  /** Two spellings of a name are one property; an unknown one is reported when connecting. */
  private static String nameOf(String spelling) {
    return ConnectionProperty.byName(spelling)
        .map(ConnectionProperty::propertyName)
        .orElse(spelling);
  }

  /** Sets all those properties, and leaves those that were set before. */
  public void setProperties(Properties added) {
    added.stringPropertyNames().forEach(name -> setProperty(name, added.getProperty(name)));
  }

  /**
   * Opens a connection, without a call to AWS.
   *
   * @throws SQLException with the SQLSTATE 08001 if the URL, a property or the region is wrong or
   *     missing
   */
  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = driver.connect(url, properties);
    if (connection == null) {
      throw ExceptionTranslator.ofConfig(
          ConfigException.invalid("The URL must begin with " + ConnectionUrl.PREFIX + "."));
    }
    return connection;
  }

  /**
   * Opens a connection with that access key and secret access key instead of those set here.
   *
   * @throws SQLException with the SQLSTATE 08001 if the URL names an access key, which would win
   */
  @Override
  public Connection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    requireNoAccessKeyInUrl();
    RestoreDataSource other = new RestoreDataSource();
    other.setUrl(url);
    other.setProperties(properties);
    other.setUser(user);
    other.setPassword(password);
    return other.getConnection();
  }

  private void requireNoAccessKeyInUrl() throws SQLException {
    try {
      if (ConnectionUrl.parse(url, new Properties()).text(ACCESS_KEY_ID).isPresent()) {
        throw ConfigException.invalid(
            "The URL names an access key itself; take it out to give another with the connection.");
      }
    } catch (ConfigException wrong) {
      throw ExceptionTranslator.ofConfig(wrong);
    }
  }

  @Override
  public int getLoginTimeout() {
    return loginTimeout;
  }

  /** Remembers the seconds: to open a connection takes no call that could take long. */
  @Override
  public void setLoginTimeout(int seconds) {
    loginTimeout = seconds;
  }

  @Override
  public @Nullable PrintWriter getLogWriter() {
    return logWriter;
  }

  /** Remembers the writer; the driver logs to {@link #getParentLogger()}. */
  @Override
  public void setLogWriter(@Nullable PrintWriter out) {
    logWriter = out;
  }

  @Override
  public Logger getParentLogger() {
    return driver.getParentLogger();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    if (isWrapperFor(type)) {
      return type.cast(this);
    }
    throw SqlState.BAD_VALUE.exception(this + " does not wrap a " + type.getName() + ".", null);
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return type.isInstance(this);
  }

  @Override
  public String toString() {
    return "RestoreDataSource[" + getUrl() + "]";
  }
}
