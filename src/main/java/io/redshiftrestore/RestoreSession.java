package io.redshiftrestore;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.table.ApiSchema;
import io.redshiftrestore.table.TableRestoreStatusTable;
import java.util.List;
import org.apache.calcite.schema.Schema;

/** What both front doors open: the API, and the schema over it. */
final class RestoreSession implements AutoCloseable {

  /** The name of the schema unless a model gives another. */
  static final String SCHEMA_NAME = "redshift";

  private final ApiConnection connection;

  private RestoreSession(ApiConnection connection) {
    this.connection = connection;
  }

  /**
   * Opens what a configuration asks for, without a call to the API.
   *
   * @throws io.redshiftrestore.api.ApiException if no region is known
   * @throws io.redshiftrestore.config.ConfigException if a sandbox's file cannot be used
   */
  static RestoreSession open(ConnectionConfig config) {
    return new RestoreSession(new ApiConnection(config));
  }

  ApiConnection api() {
    return connection;
  }

  /** Returns a new schema over this session. */
  Schema schema() {
    return new ApiSchema(connection, List.of(TableRestoreStatusTable.DECLARATION));
  }

  @Override
  public void close() {
    connection.close();
  }
}
