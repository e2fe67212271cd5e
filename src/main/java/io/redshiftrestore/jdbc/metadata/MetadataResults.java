package io.redshiftrestore.jdbc.metadata;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Stream;

/** Gives the rows of {@link MetadataTable}s as result sets of a connection. */
public final class MetadataResults {

  private final Presentation presentation;

  /** Makes of a bare result set one with the connection's manners. */
  @FunctionalInterface
  public interface Presentation {

    /**
     * Returns the result set that the user gets.
     *
     * @throws SQLException if the connection is closed
     */
    ResultSet present(ResultSet rows) throws SQLException;
  }

  /** Creates what gives results. */
  public MetadataResults(Presentation presentation) {
    this.presentation = presentation;
  }

  /** Returns a result set in the order of the table, with a row for each thing given. */
  <R> ResultSet show(MetadataTable<R> table, Stream<? extends R> rows) throws SQLException {
    return presentation.present(table.open(rows));
  }

  /** Returns a result set without rows, for that of which there is nothing. */
  public ResultSet none(MetadataTable<?> table) throws SQLException {
    return show(table, Stream.empty());
  }
}
