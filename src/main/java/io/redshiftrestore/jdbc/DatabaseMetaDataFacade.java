package io.redshiftrestore.jdbc;

import io.redshiftrestore.jdbc.metadata.AbsentMetaData;
import io.redshiftrestore.jdbc.metadata.Capabilities;
import io.redshiftrestore.jdbc.metadata.CastSupport;
import io.redshiftrestore.jdbc.metadata.FunctionMetaData;
import io.redshiftrestore.jdbc.metadata.KeyMetaData;
import io.redshiftrestore.jdbc.metadata.MetadataResults;
import io.redshiftrestore.jdbc.metadata.SchemaMetaData;
import io.redshiftrestore.jdbc.metadata.TableColumnMetaData;
import io.redshiftrestore.jdbc.metadata.TableMetaData;
import io.redshiftrestore.jdbc.metadata.TypeMetaData;
import io.redshiftrestore.jdbc.metadata.Vocabulary;
import io.redshiftrestore.sql.catalog.Catalog;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import org.apache.calcite.jdbc.CalciteConnection;

/**
 * What a connection says of itself; the parts, such as {@link TableMetaData}, say the rest of what
 * the engine does not know or gets wrong.
 */
final class DatabaseMetaDataFacade {

  private final ConnectionFacade connection;

  private DatabaseMetaDataFacade(ConnectionFacade connection) {
    this.connection = connection;
  }

  static DatabaseMetaData of(ConnectionFacade connection, CalciteConnection engine)
      throws SQLException {
    DatabaseMetaData metadata = engine.getMetaData();
    for (Object part : parts(connection, engine)) {
      metadata = Facade.of(DatabaseMetaData.class, metadata, part);
    }
    return metadata;
  }

  private static List<Object> parts(ConnectionFacade connection, CalciteConnection engine) {
    Catalog catalog = Catalog.of(engine);
    MetadataResults results = connection.metadataResults();
    return List.of(
        new Capabilities(new CastSupport(engine.getTypeFactory())),
        new Vocabulary(),
        new SchemaMetaData(catalog, results),
        new TableMetaData(catalog, results),
        new TableColumnMetaData(catalog, results),
        new KeyMetaData(catalog, results),
        new FunctionMetaData(catalog, results),
        new TypeMetaData(results),
        new AbsentMetaData(results),
        new DatabaseMetaDataFacade(connection));
  }

  public Connection getConnection() {
    return connection.self();
  }

  public String getURL() {
    return connection.url();
  }

  /** Returns nobody: who the connection is to AWS may change while it is open. */
  public String getUserName() {
    return "";
  }

  @Override
  public String toString() {
    return "DatabaseMetaData[" + connection.url() + "]";
  }
}
