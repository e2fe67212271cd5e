package io.redshiftrestore;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.table.ApiSchema;
import io.redshiftrestore.table.declaration.RestoreProgressView;
import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import java.util.List;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaPlus;

/** The schema that both front doors open. */
final class RestoreSchema {

  /** The name of the schema unless a model gives another. */
  static final String NAME = "redshift";

  private RestoreSchema() {}

  /** Returns the schema over an API, to be found by a name in another schema. */
  static Schema over(ApiConnection api, SchemaPlus parent, String name) {
    return new ApiSchema(
        api,
        List.of(TableRestoreStatusTable.DECLARATION),
        List.of(RestoreProgressView.DECLARATION),
        parent,
        name);
  }
}
