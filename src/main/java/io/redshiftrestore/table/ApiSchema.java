package io.redshiftrestore.table;

import io.redshiftrestore.api.ApiConnection;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/** The tables over the API of one connection. Thread-safe. */
public final class ApiSchema extends AbstractSchema {

  private final Map<String, Table> tables = new LinkedHashMap<>();

  /** Creates a schema with a table for each declaration. */
  public ApiSchema(ApiConnection connection, Collection<? extends ApiTable<?>> declarations) {
    tables.put(ApiCallsTable.NAME, new ApiCallsTable(connection.log()));
    StatementScopes scopes = new StatementScopes(connection);
    for (ApiTable<?> declaration : declarations) {
      tables.put(declaration.name(), new ApiRelation<>(declaration, connection, scopes));
    }
  }

  @Override
  protected Map<String, Table> getTableMap() {
    return Map.copyOf(tables);
  }
}
