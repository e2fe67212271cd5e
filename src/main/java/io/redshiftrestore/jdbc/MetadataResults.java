package io.redshiftrestore.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives the rows of {@link MetadataTable}s as result sets of a connection. */
final class MetadataResults {

  private final ConnectionFacade connection;

  MetadataResults(ConnectionFacade connection) {
    this.connection = connection;
  }

  /**
   * Returns a result set, with rows in the table's order.
   *
   * @param rows each a value a column, of the column's Java type
   */
  ResultSet show(MetadataTable table, Stream<@Nullable Object[]> rows) throws SQLException {
    connection.requireOpen();
    return new ResultSetFacade(null, table.open(rows), Execution.withoutCalls(connection)).self();
  }

  /** Returns a result set without rows, for that of which there is nothing. */
  ResultSet none(MetadataTable table) throws SQLException {
    return show(table, Stream.empty());
  }
}
