package io.redshiftrestore;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.config.ConfigException;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.config.OnRegionError;
import io.redshiftrestore.config.TimestampAs;
import java.util.Map;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaFactory;
import org.apache.calcite.schema.SchemaPlus;

/**
 * Opens the schema in any Calcite connection whose model names this class; its operands are the
 * properties of a {@link RestoreDriver} URL. Thread-safe.
 */
public final class RestoreSchemaFactory implements SchemaFactory {

  /** Creates a factory; Calcite does so itself. */
  public RestoreSchemaFactory() {}

  /**
   * Opens a schema, without a call to AWS. It stays open as long as the program runs: Calcite tells
   * nobody when it is done with a schema.
   *
   * @throws io.redshiftrestore.config.ConfigException if an operand is wrong
   * @throws io.redshiftrestore.api.ApiException if no region is known
   */
  @Override
  public Schema create(SchemaPlus parentSchema, String name, Map<String, Object> operand) {
    ConnectionConfig config = ConnectionConfig.ofOperands(operand);
    requireNoNeedToWarn(config);
    return RestoreSchema.over(new ApiConnection(config), parentSchema, name);
  }

  /** A Calcite connection has no warnings, without which an answer would be silently partial. */
  private static void requireNoNeedToWarn(ConnectionConfig config) {
    if (config.calls().onRegionError() == OnRegionError.WARN) {
      throw ConfigException.invalid(
          "onRegionError=warn needs a way to warn, which a schema in a Calcite model does not have;"
              + " use fail, or the JDBC driver.");
    }
    if (config.timestampAs() == TimestampAs.INSTANT) {
      throw ConfigException.invalid(
          "timestampAs=instant is for the JDBC driver; in a Calcite model, Calcite's own connection"
              + " gives timestamps.");
    }
    if (config.paging().maxItems().isPresent()) {
      throw ConfigException.invalid(
          "maxItems needs a way to warn that rows are left out, which a schema in a Calcite model"
              + " does not have; use the table function's argument max_items, LIMIT, or the JDBC"
              + " driver.");
    }
  }
}
