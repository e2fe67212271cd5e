package io.redshiftrestore;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.config.ConfigException;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.RegionSelection;
import io.redshiftrestore.config.Sandbox;
import io.redshiftrestore.sandbox.LiveScenario;
import io.redshiftrestore.sandbox.RecordedData;
import io.redshiftrestore.sandbox.RedshiftSandbox;
import io.redshiftrestore.sandbox.SandboxData;
import io.redshiftrestore.sandbox.SandboxDataException;
import io.redshiftrestore.table.ApiSchema;
import io.redshiftrestore.table.TableRestoreStatusTable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaPlus;

/** What both front doors open: the API, or a sandbox in its place, and the schema over it. */
final class RestoreSession implements AutoCloseable {

  /** The name of the schema unless a model gives another. */
  static final String SCHEMA_NAME = "redshift";

  /** All connections of a program see the same live restores. */
  @SuppressWarnings("TimeInStaticInitializer")
  private static final Instant SCENARIO_START = Instant.now();

  private static final String SANDBOX_REGION = "us-east-1";

  private final Optional<RedshiftSandbox> sandbox;
  private final ApiConnection connection;

  private RestoreSession(Optional<RedshiftSandbox> sandbox, ApiConnection connection) {
    this.sandbox = sandbox;
    this.connection = connection;
  }

  /**
   * Opens what a configuration asks for, without a call to the API.
   *
   * @throws io.redshiftrestore.api.ApiException if no region is known
   * @throws ConfigException if a sandbox's file cannot be read
   */
  static RestoreSession open(ConnectionConfig config) {
    Optional<RedshiftSandbox> sandbox = sandboxData(config).map(RedshiftSandbox::start);
    ConnectionConfig pointed =
        sandbox.map(started -> config.pointedAt(started.endpoint())).orElse(config);
    try {
      return new RestoreSession(sandbox, new ApiConnection(pointed));
    } catch (RuntimeException failure) {
      sandbox.ifPresent(RedshiftSandbox::close);
      throw failure;
    }
  }

  private static Optional<SandboxData> sandboxData(ConnectionConfig config) {
    if (config.sandbox() instanceof Sandbox.File file) {
      return Optional.of(recorded(file, homeRegion(config)));
    }
    return config.sandbox() instanceof Sandbox.Live
        ? Optional.of(new LiveScenario(homeRegion(config), SCENARIO_START))
        : Optional.empty();
  }

  private static SandboxData recorded(Sandbox.File file, String region) {
    try {
      return RecordedData.of(file.path(), region);
    } catch (SandboxDataException e) {
      throw ConfigException.invalid("The sandbox's file cannot be used: " + e.getMessage() + ".");
    }
  }

  private static String homeRegion(ConnectionConfig config) {
    return config.regions() instanceof RegionSelection.Named named
        ? named.names().get(0)
        : SANDBOX_REGION;
  }

  ApiConnection api() {
    return connection;
  }

  /** Returns a new schema over this session, to be found by a name in another schema. */
  Schema schema(SchemaPlus parent, String name) {
    return new ApiSchema(connection, List.of(TableRestoreStatusTable.DECLARATION), parent, name);
  }

  @Override
  public void close() {
    connection.close();
    sandbox.ifPresent(RedshiftSandbox::close);
  }
}
