package io.redshiftrestore.oracle;

import io.redshiftrestore.oracle.grammar.Kind;
import io.redshiftrestore.oracle.grammar.Parameter;
import io.redshiftrestore.oracle.grammar.Sql;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Someone who can answer a query in one of the dialects; not thread-safe. */
final class Witness implements AutoCloseable {

  /** Binds a moment in the form that a driver takes it in. */
  @FunctionalInterface
  interface Moments {
    void bind(PreparedStatement statement, int position, @Nullable Instant moment)
        throws SQLException;
  }

  private final Connection connection;
  private final Moments moments;

  Witness(Connection connection, Moments moments) {
    this.connection = connection;
    this.moments = moments;
  }

  /** A query prepared once, to be executed several times. */
  final class Prepared implements AutoCloseable {
    private final PreparedStatement statement;
    private final List<Parameter> parameters;

    private Prepared(Sql.Text text) throws SQLException {
      this.statement = connection.prepareStatement(text.sql());
      this.parameters = text.parameters();
    }

    Answer answer(int execution) throws SQLException {
      for (int i = 0; i < parameters.size(); i++) {
        bind(i + 1, parameters.get(i).kind(), parameters.get(i).value(execution));
      }
      try (ResultSet result = statement.executeQuery()) {
        return Answer.of(result);
      }
    }

    private void bind(int position, Kind kind, @Nullable Object value) throws SQLException {
      switch (kind) {
        case TEXT -> statement.setString(position, (String) value);
        case NUMBER -> statement.setObject(position, value, Types.BIGINT);
        case TIME -> moments.bind(statement, position, (Instant) value);
        case TRUTH -> statement.setObject(position, value, Types.BOOLEAN);
      }
    }

    @Override
    public void close() throws SQLException {
      statement.close();
    }
  }

  Prepared prepare(Sql.Text text) throws SQLException {
    return new Prepared(text);
  }

  Connection connection() {
    return connection;
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
