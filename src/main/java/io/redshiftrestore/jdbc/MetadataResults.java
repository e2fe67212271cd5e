package io.redshiftrestore.jdbc;

import io.redshiftrestore.table.StatementScope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the rows of {@link MetadataTable}s as result sets of a connection. */
final class MetadataResults {

  private final ConnectionFacade connection;

  /** Has no result but these, and is shown to nobody. */
  private final StatementFacade owner;

  MetadataResults(ConnectionFacade connection, Statement owner) {
    this.connection = connection;
    this.owner = new StatementFacade(connection, owner, "DatabaseMetaData");
  }

  /**
   * Returns a result set, with rows in the table's order.
   *
   * @param rows each a value a column, of the column's Java type
   */
  ResultSet show(MetadataTable table, Stream<@Nullable Object[]> rows) throws SQLException {
    if (connection.self().isClosed()) {
      throw ExceptionTranslator.connectionClosed(null);
    }
    MetadataRows opened = table.open(rows);
    StatementScope scope = StatementScope.withoutCalls(connection.api());
    return Facade.of(ResultSet.class, opened, new ResultSetFacade(owner, opened, scope));
  }

  /** Returns a result set without rows, for that of which there is nothing. */
  ResultSet none(MetadataTable table) throws SQLException {
    return show(table, Stream.empty());
  }
}
