package io.redshiftrestore.jdbc;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.jdbc.metadata.SchemaMetaData;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLClientInfoException;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a connection remembers for its user and gives back, though it changes nothing where all is
 * read-only: pools and frameworks set these, and restore what they found. Thread-safe.
 */
abstract class SessionSettings {

  private final Set<String> said = new LinkedHashSet<>();
  private final Warnings warnings = new Warnings(this::said);
  private final Properties clientInfo = new Properties();
  private volatile boolean autoCommit = true;
  private volatile int isolation = Connection.TRANSACTION_NONE;
  private volatile Map<String, Class<?>> typeMap = Map.of();

  final void warn(String sentence) {
    synchronized (said) {
      said.add(sentence);
    }
  }

  private List<String> said() {
    synchronized (said) {
      return List.copyOf(said);
    }
  }

  public final @Nullable SQLWarning getWarnings() {
    return warnings.chain();
  }

  public final void clearWarnings() {
    synchronized (said) {
      said.clear();
    }
  }

  public final boolean getAutoCommit() {
    return autoCommit;
  }

  /** Remembers the mode: there is nothing to commit in either. */
  public final void setAutoCommit(boolean newAutoCommit) {
    autoCommit = newAutoCommit;
  }

  /** Does nothing: a read-only source has nothing to commit. */
  public final void commit() {}

  /** Does nothing: a read-only source has nothing to take back. */
  public final void rollback() {}

  public final int getTransactionIsolation() {
    return isolation;
  }

  /**
   * Remembers the level. None is a level too, though JDBC has it otherwise: whoever restores what
   * it found must not fail.
   */
  public final void setTransactionIsolation(int level) throws SQLException {
    switch (level) {
      case Connection.TRANSACTION_NONE,
          Connection.TRANSACTION_READ_UNCOMMITTED,
          Connection.TRANSACTION_READ_COMMITTED,
          Connection.TRANSACTION_REPEATABLE_READ,
          Connection.TRANSACTION_SERIALIZABLE ->
          isolation = level;
      default -> throw SqlState.BAD_VALUE.exception(level + " is no level of isolation.", null);
    }
  }

  public final boolean isReadOnly() {
    return true;
  }

  /**
   * Stays read-only, and says nothing: pools and tools reset every connection to read and write.
   * Whoever writes is told by that statement.
   */
  public final void setReadOnly(boolean readOnly) {}

  public final int getHoldability() {
    return ResultSet.HOLD_CURSORS_OVER_COMMIT;
  }

  /** Stays with holding: a commit, which does nothing, closes nothing. */
  public final void setHoldability(int holdability) throws SQLException {
    checkHoldability(holdability);
  }

  /** Warns if the results of a statement will not be what was asked for. */
  final void expect(int type, int concurrency, int holdability) throws SQLException {
    boolean known =
        (type == ResultSet.TYPE_FORWARD_ONLY
                || type == ResultSet.TYPE_SCROLL_INSENSITIVE
                || type == ResultSet.TYPE_SCROLL_SENSITIVE)
            && (concurrency == ResultSet.CONCUR_READ_ONLY
                || concurrency == ResultSet.CONCUR_UPDATABLE);
    if (!known) {
      throw SqlState.BAD_VALUE.exception(
          "%d is no type of result sets, or %d no concurrency.".formatted(type, concurrency), null);
    }
    if (type == ResultSet.TYPE_SCROLL_SENSITIVE) {
      warn("Result sets do not see later changes; they scroll over the rows as they were read.");
    }
    if (concurrency != ResultSet.CONCUR_READ_ONLY) {
      warn("Result sets cannot be updated; they are read-only.");
    }
    checkHoldability(holdability);
  }

  private void checkHoldability(int holdability) throws SQLException {
    if (holdability == ResultSet.CLOSE_CURSORS_AT_COMMIT) {
      warn("Result sets stay open after a commit, which does nothing.");
    } else if (holdability != ResultSet.HOLD_CURSORS_OVER_COMMIT) {
      throw SqlState.BAD_VALUE.exception(holdability + " is no holdability.", null);
    }
  }

  /** Returns null: there are no catalogs. */
  public final @Nullable String getCatalog() {
    return null;
  }

  /** Does nothing, as JDBC has it where there are no catalogs. */
  public final void setCatalog(@Nullable String catalog) {}

  public final Map<String, Class<?>> getTypeMap() {
    return typeMap;
  }

  /** Remembers the map; no value is of a type that it could say anything of. */
  public final void setTypeMap(@Nullable Map<String, Class<?>> map) {
    typeMap = map == null ? Map.of() : Map.copyOf(map);
  }

  /** Returns the text as it is: the parser itself understands JDBC's escapes. */
  public final String nativeSQL(String sql) {
    return sql;
  }

  public final Properties getClientInfo() {
    Properties copy = new Properties();
    copy.putAll(clientInfo);
    return copy;
  }

  public final @Nullable String getClientInfo(String name) {
    return clientInfo.getProperty(name);
  }

  /** Remembers those names that JDBC recommends, and warns of others. */
  public final void setClientInfo(@Nullable String given, @Nullable String value)
      throws SQLClientInfoException {
    String name = requireForClientInfo(given);
    if (!SchemaMetaData.CLIENT_INFO_NAMES.containsKey(name)) {
      warn("The connection has no client info '" + name + "'; it keeps " + names() + ".");
    } else if (value == null) {
      clientInfo.remove(name);
    } else {
      clientInfo.setProperty(name, value);
    }
  }

  private static String names() {
    return String.join(", ", SchemaMetaData.CLIENT_INFO_NAMES.keySet());
  }

  public final void setClientInfo(@Nullable Properties given) throws SQLClientInfoException {
    Properties properties = requireForClientInfo(given);
    clientInfo.clear();
    for (String name : properties.stringPropertyNames()) {
      setClientInfo(name, properties.getProperty(name));
    }
  }

  private <T> T requireForClientInfo(@Nullable T given) throws SQLClientInfoException {
    if (isClosed()) {
      throw SqlState.CONNECTION_CLOSED.clientInfoException(
          "The connection is closed; open another.");
    } else if (given == null) {
      throw SqlState.BAD_VALUE.clientInfoException("setClientInfo takes no null.");
    }
    return given;
  }

  public abstract boolean isClosed();
}
