package io.redshiftrestore.table;

import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.Column;
import io.redshiftrestore.table.declaration.KeyColumn;
import io.redshiftrestore.table.read.TableReader;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.schema.TableFunction;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The paginator of a table's action as a table function, such as {@code
 * describe_table_restore_status(cluster_identifier => 'c', max_items => 100)}.
 *
 * <p>All arguments are optional. Its rows are those of the table, with a column more: the token
 * with which a listing goes on right after the row. It is planned without a call.
 */
public final class DescribeFunction implements TableFunction, ImplementableFunction, CatalogEntry {

  /** The name of the last column. */
  static final String RESUME_TOKEN = "resume_token";

  private static final String MAX_ITEMS = "max_items";
  private static final String PAGE_SIZE = "page_size";
  private static final String STARTING_TOKEN = "starting_token";

  private final ApiTable<?> table;
  private final Expression reader;

  /**
   * Creates the function.
   *
   * @param reader code that finds the {@link TableReader} of the table when a query runs
   */
  DescribeFunction(ApiTable<?> table, Expression reader) {
    this.table = table;
    this.reader = reader;
  }

  /** Returns the SQL name: the action's, in the form of SQL. */
  String name() {
    return table.action().name().replaceAll("(?<=.)([A-Z])", "_$1").toLowerCase(Locale.ROOT);
  }

  @Override
  public List<FunctionParameter> getParameters() {
    List<FunctionParameter> parameters = new ArrayList<>();
    for (KeyColumn key : table.keys()) {
      parameters.add(new Argument(parameters.size(), key.column(), SqlTypeName.VARCHAR));
    }
    parameters.add(new Argument(parameters.size(), MAX_ITEMS, SqlTypeName.BIGINT));
    parameters.add(new Argument(parameters.size(), PAGE_SIZE, SqlTypeName.BIGINT));
    parameters.add(new Argument(parameters.size(), STARTING_TOKEN, SqlTypeName.VARCHAR));
    parameters.add(new Argument(parameters.size(), ApiTable.REGION, SqlTypeName.VARCHAR));
    return parameters;
  }

  @Override
  public String remarks() {
    return "Lists the rows of " + table.name() + " page by page, with a token to go on after each.";
  }

  @Override
  public List<Column<?>> columns() {
    List<Column<?>> columns = new ArrayList<>(table.columns());
    columns.add(Column.text(RESUME_TOKEN, "Token that goes on after the row.", row -> null));
    return columns;
  }

  @Override
  public RelDataType getRowType(
      RelDataTypeFactory factory, List<? extends @Nullable Object> arguments) {
    return Column.rowType(columns(), factory);
  }

  @Override
  public Type getElementType(List<? extends @Nullable Object> arguments) {
    return Object[].class;
  }

  @Override
  public CallImplementor getImplementor() {
    return RexImpTable.createImplementor(
        (translator, call, operands) ->
            Expressions.call(
                reader,
                "describe",
                translator.getRoot(),
                Expressions.newArrayInit(
                    Object.class, operands.stream().map(Expressions::box).toList())),
        NullPolicy.NONE,
        false);
  }

  private record Argument(int getOrdinal, String getName, SqlTypeName type)
      implements FunctionParameter {

    @Override
    public RelDataType getType(RelDataTypeFactory factory) {
      return factory.createTypeWithNullability(factory.createSqlType(type), true);
    }

    @Override
    public boolean isOptional() {
      return true;
    }
  }
}
