package io.redshiftrestore.cli.statement;

import io.redshiftrestore.cli.output.Console;
import io.redshiftrestore.cli.output.Output;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs statements on one connection, and writes their rows and warnings. */
public final class StatementRunner {

  private final Connection connection;
  private final Console console;
  private final Optional<String> origin;
  private final Set<String> warned = new HashSet<>();
  private volatile @Nullable Statement running;

  /**
   * Makes a runner, and warns of what there is to say of the connection.
   *
   * @param origin what has to stand below answers that are not AWS's own
   */
  public StatementRunner(Connection connection, Console console, Optional<String> origin)
      throws SQLException {
    this.connection = connection;
    this.console = console;
    this.origin = origin;
    warn(connection.getWarnings());
    connection.clearWarnings();
  }

  /**
   * Runs a statement and writes its rows, if it has any.
   *
   * @param costs whether to say how many calls and how much time it took
   */
  public void run(String sql, Output output, boolean costs) throws IOException, SQLException {
    long start = System.nanoTime();
    long callsBefore = costs ? calls() : 0;
    warned.clear();
    try (Statement statement = connection.createStatement()) {
      running = statement;
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          long count =
              output.write(rows, number -> footer(number, costs, start, callsBefore).toString());
          if (costs && !output.hasFooter()) {
            console.note(footer(count, true, start, callsBefore).toString());
          }
          warn(rows.getWarnings());
        }
      }
      warn(statement.getWarnings());
    } finally {
      running = null;
    }
    warn(connection.getWarnings());
    connection.clearWarnings();
  }

  private Footer footer(long rows, boolean costs, long start, long callsBefore) {
    Optional<Footer.Cost> cost =
        costs
            ? Optional.of(
                new Footer.Cost(
                    callsQuietly() - callsBefore, Duration.ofNanos(System.nanoTime() - start)))
            : Optional.empty();
    return new Footer(rows, cost, origin);
  }

  /** Stops the statement that another thread runs, if there is one. */
  public void cancel() {
    Statement statement = running;
    if (statement != null) {
      try {
        statement.cancel();
      } catch (SQLException ended) {
        console.fail(ended);
      }
    }
  }

  /** Writes the API calls that were made on the connection. */
  public void writeCalls(Output output) throws IOException, SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT statement, region, action, parameters, page_size, row_count, attempts,"
                    + " duration_ms, error FROM api_calls ORDER BY started_at")) {
      output.write(rows, number -> "(" + number + (number == 1 ? " call)" : " calls)"));
    }
  }

  private long callsQuietly() {
    try {
      return calls();
    } catch (SQLException closed) {
      throw new IllegalStateException(closed);
    }
  }

  private long calls() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("SELECT count(*) FROM api_calls");
        ResultSet rows = statement.executeQuery()) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private void warn(@Nullable SQLWarning first) {
    for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
      if (warned.add(String.valueOf(warning.getMessage()))) {
        console.warn(warning);
      }
    }
  }
}
