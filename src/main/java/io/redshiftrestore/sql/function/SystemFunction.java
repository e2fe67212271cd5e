package io.redshiftrestore.sql.function;

import io.redshiftrestore.sql.catalog.Catalog;
import io.redshiftrestore.sql.catalog.CatalogFacts;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.NullPolicy;
import org.apache.calcite.adapter.enumerable.RexImpTable;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * A function that answers from the catalog of the connection, when a query runs. Arguments may be
 * of any type, as tools name a table or give its number.
 *
 * @param required how many arguments it needs
 * @param most how many arguments it takes
 */
public record SystemFunction(
    String name, SqlTypeName returns, int required, int most, Answer answer)
    implements ScalarFunction, ImplementableFunction {

  /** How a function answers. */
  @FunctionalInterface
  public interface Answer {
    @Nullable Object of(CatalogFacts facts, List<@Nullable Object> arguments);
  }

  @Override
  public RelDataType getReturnType(RelDataTypeFactory types) {
    return types.createTypeWithNullability(types.createSqlType(returns), true);
  }

  @Override
  public List<FunctionParameter> getParameters() {
    return IntStream.range(0, most)
        .<FunctionParameter>mapToObj(place -> new Parameter(place, place >= required))
        .toList();
  }

  private record Parameter(int getOrdinal, boolean isOptional) implements FunctionParameter {

    @Override
    public String getName() {
      return "argument" + (getOrdinal + 1);
    }

    @Override
    public RelDataType getType(RelDataTypeFactory types) {
      return types.createTypeWithNullability(types.createSqlType(SqlTypeName.ANY), true);
    }
  }

  @Override
  public CallImplementor getImplementor() {
    return RexImpTable.createImplementor(
        (translator, call, operands) ->
            Expressions.convert_(
                Expressions.call(
                    SystemFunction.class,
                    "answer",
                    translator.getRoot(),
                    Expressions.constant(name),
                    Expressions.newArrayInit(
                        Object.class, operands.stream().map(Expressions::box).toList())),
                javaClass()),
        NullPolicy.NONE,
        false);
  }

  private Class<?> javaClass() {
    return switch (returns) {
      case BOOLEAN -> Boolean.class;
      case BIGINT -> Long.class;
      default -> String.class;
    };
  }

  /** Answers a call. Called by generated code. */
  public static @Nullable Object answer(
      DataContext root, String name, @Nullable Object[] arguments) {
    Catalog catalog =
        new Catalog(Objects.requireNonNull(root.getRootSchema()), root.getTypeFactory());
    CatalogFacts facts = CatalogFacts.of(catalog, schema(root));
    SystemFunction function = SystemFunctions.named(name);
    return function.answer().of(facts, function.given(arguments));
  }

  /**
   * Returns the arguments but for those at the end that Calcite adds, as NULLs, for the missing.
   */
  private List<@Nullable Object> given(@Nullable Object[] arguments) {
    int count = arguments.length;
    while (count > required && arguments[count - 1] == null) {
      count--;
    }
    List<@Nullable Object> given = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      given.add(arguments[i]);
    }
    return given;
  }

  private static Optional<String> schema(DataContext root) {
    if (!(root.getQueryProvider() instanceof Connection connection)) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(connection.getSchema());
    } catch (SQLException closed) {
      return Optional.empty();
    }
  }
}
