package io.redshiftrestore.calls;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that is opened when it is first used; a statement prepared once is executed again.
 */
final class Session implements AutoCloseable {

  private final Server server;
  private final Door door;
  private final Map<String, PreparedStatement> prepared = new HashMap<>();
  private @Nullable Connection connection;

  Session(Server server, Door door) {
    this.server = server;
    this.door = door;
  }

  /** Returns what comes of a query, of which it reads up to so many rows before it closes it. */
  Outcome run(Query query, int maxRows, long readAtMost) {
    try {
      if (!query.hasParameters()) {
        try (Statement statement = connection().createStatement()) {
          statement.setMaxRows(maxRows);
          return Outcome.read(statement.executeQuery(query.sql()), readAtMost);
        }
      }
      PreparedStatement statement = prepare(query.sql());
      statement.setMaxRows(maxRows);
      for (int i = 0; i < query.values().size(); i++) {
        statement.setObject(i + 1, query.values().get(i));
      }
      return Outcome.read(statement.executeQuery(), readAtMost);
    } catch (SQLException failure) {
      return Outcome.failed(failure);
    } catch (RuntimeException failure) {
      return Outcome.failed(new SQLException(failure.toString(), "none"));
    }
  }

  /** Returns the lines of the plan, or the error. */
  List<String> plan(String sql) {
    try (Statement statement = connection().createStatement();
        ResultSet plan = statement.executeQuery("EXPLAIN PLAN FOR " + sql)) {
      List<String> lines = new ArrayList<>();
      while (plan.next()) {
        plan.getString(1).lines().forEach(lines::add);
      }
      return lines;
    } catch (SQLException failure) {
      return Outcome.failed(failure).notes();
    }
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    PreparedStatement statement = prepared.get(sql);
    if (statement == null) {
      statement = connection().prepareStatement(sql);
      prepared.put(sql, statement);
    }
    return statement;
  }

  private Connection connection() throws SQLException {
    Connection open = connection;
    if (open == null) {
      open = door.open(server.sandbox());
      connection = open;
    }
    return open;
  }

  @Override
  public void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }
}
