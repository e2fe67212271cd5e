package io.redshiftrestore.sandbox;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A connection to a sandbox, which keeps the requests that the queries cost. */
public final class SandboxDatabase implements AutoCloseable {

  private final TestSandbox sandbox;
  private final Connection connection;

  private SandboxDatabase(TestSandbox sandbox, String url) throws SQLException {
    this.sandbox = sandbox;
    this.connection = DriverManager.getConnection(url);
  }

  /** Opens a database with those rows; a call is tried once, so that a fault shows at once. */
  public static SandboxDatabase with(List<RestoreRequest> rows) {
    return with(rows, "maxAttempts=1");
  }

  /** Opens a database with those rows and {@link TestSandbox#url(String)}'s properties. */
  public static SandboxDatabase with(List<RestoreRequest> rows, String properties) {
    TestSandbox sandbox = TestSandbox.with(rows);
    return open(sandbox, sandbox.url(properties));
  }

  /**
   * Opens a database over several regions.
   *
   * @param regions their names, with commas between them, or a star for all
   */
  public static SandboxDatabase inRegions(String regions, SandboxData data, String properties) {
    TestSandbox sandbox = TestSandbox.with(data);
    return open(sandbox, sandbox.urlIn(regions) + ";maxAttempts=1;" + properties);
  }

  private static SandboxDatabase open(TestSandbox sandbox, String url) {
    try {
      return new SandboxDatabase(sandbox, url);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  public TestSandbox sandbox() {
    return sandbox;
  }

  public Connection connection() {
    return connection;
  }

  public Statement statement() throws SQLException {
    return connection.createStatement();
  }

  public PreparedStatement prepare(String sql, @Nullable Object... parameters) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(i + 1, parameters[i]);
    }
    return statement;
  }

  /** Returns all rows, each with its columns in order. */
  public List<List<@Nullable Object>> rows(String sql, @Nullable Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = prepare(sql, parameters);
        ResultSet rows = statement.executeQuery()) {
      return rowsOf(rows);
    }
  }

  /** Returns the texts in the first column of all rows. */
  public List<String> column(String sql, @Nullable Object... parameters) throws SQLException {
    return rows(sql, parameters).stream().map(row -> String.valueOf(row.get(0))).toList();
  }

  /** Returns the plan as EXPLAIN shows it. */
  public String plan(String sql) throws SQLException {
    return column("EXPLAIN PLAN FOR " + sql).get(0);
  }

  /** Returns the parameters of each request so far, in the order of arrival. */
  public List<Map<String, String>> requests() {
    return sandbox.requests().stream().map(WireRequest::parameters).toList();
  }

  public int calls() {
    return sandbox.requests().size();
  }

  /** Returns the region of each request so far, in the order of arrival. */
  public List<String> regionsAsked() {
    return sandbox.requests().stream().map(WireRequest::region).toList();
  }

  /** Forgets the requests so far. */
  public void forgetCalls() {
    sandbox.recorder().clear();
  }

  /** Reads what is left of a result. */
  public static List<List<@Nullable Object>> rowsOf(ResultSet rows) throws SQLException {
    List<List<@Nullable Object>> all = new ArrayList<>();
    while (rows.next()) {
      @Nullable Object[] row = new @Nullable Object[rows.getMetaData().getColumnCount()];
      for (int i = 0; i < row.length; i++) {
        row[i] = rows.getObject(i + 1);
      }
      all.add(Arrays.asList(row));
    }
    return all;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
    sandbox.close();
  }
}
