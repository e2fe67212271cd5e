package io.redshiftrestore.table;

import com.google.common.collect.ImmutableMultimap;
import com.google.common.collect.Multimap;
import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.ApiView;
import io.redshiftrestore.table.read.StatementScopes;
import io.redshiftrestore.table.read.TableReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.schema.Function;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.Schemas;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;

/** The tables over the API of one connection. Thread-safe. */
public final class ApiSchema extends AbstractSchema {

  private final Map<String, Table> tables = new LinkedHashMap<>();
  private final Map<String, TableReader<?>> readers = new LinkedHashMap<>();
  private final ImmutableMultimap<String, Function> functions;

  /**
   * Creates a schema with a table and a table function for each declaration, and with views of the
   * tables.
   *
   * @param parent the schema that this one will be found in
   * @param name the name by which it will be found there
   */
  public ApiSchema(
      ApiConnection connection,
      Collection<? extends ApiTable<?>> declarations,
      Collection<ApiView> views,
      SchemaPlus parent,
      String name) {
    tables.put(ApiCallsTable.NAME, new ApiCallsTable(connection.log()));
    StatementScopes scopes = new StatementScopes(connection);
    ImmutableMultimap.Builder<String, Function> found = ImmutableMultimap.builder();
    for (ApiTable<?> declaration : declarations) {
      add(declaration, connection, scopes);
      DescribeFunction function =
          new DescribeFunction(declaration, readerExpression(parent, name, declaration.name()));
      found.put(function.name(), function);
    }
    functions = found.build();
    views.forEach(view -> tables.put(view.name(), new ViewRelation(view)));
  }

  private <R> void add(ApiTable<R> declaration, ApiConnection connection, StatementScopes scopes) {
    TableReader<R> reader = new TableReader<>(declaration, connection, scopes);
    tables.put(declaration.name(), new ApiRelation<>(declaration, reader));
    readers.put(declaration.name(), reader);
  }

  private static Expression readerExpression(SchemaPlus parent, String name, String table) {
    Expression schema =
        Schemas.unwrap(Schemas.subSchemaExpression(parent, name, ApiSchema.class), ApiSchema.class);
    return Expressions.call(schema, "reader", Expressions.constant(table));
  }

  /** Returns the reader of a table by its name. Called by generated code. */
  public TableReader<?> reader(String table) {
    return Objects.requireNonNull(readers.get(table), table);
  }

  @Override
  protected Map<String, Table> getTableMap() {
    return Map.copyOf(tables);
  }

  @Override
  protected Multimap<String, Function> getFunctionMultimap() {
    return functions;
  }
}
