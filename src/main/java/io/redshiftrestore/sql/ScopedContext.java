package io.redshiftrestore.sql;

import io.redshiftrestore.sql.catalog.Session;
import io.redshiftrestore.table.read.StatementScope;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.linq4j.QueryProvider;
import org.apache.calcite.schema.SchemaPlus;
import org.jspecify.annotations.Nullable;

/**
 * The context of one execution, with its scope and with parameters of the types that it expects:
 * what the user has bound, or what stood as literals in the text.
 */
final class ScopedContext implements DataContext {

  private final DataContext delegate;
  private final Map<String, Object> own = new HashMap<>();

  ScopedContext(
      DataContext delegate,
      @Nullable StatementScope scope,
      List<AvaticaParameter> parameters,
      List<String> literals,
      ClientTypes types) {
    this.delegate = delegate;
    // Calcite makes up a name; getUserName() has none either.
    own.put(DataContext.Variable.USER.camelName, "");
    // Calcite tells the account of the operating system, which is nobody's business.
    own.put(DataContext.Variable.SYSTEM_USER.camelName, Session.USER);
    if (scope != null) {
      own.put(StatementScope.VARIABLE, scope);
    }
    for (int i = 0; i < parameters.size(); i++) {
      Object value = literals.isEmpty() ? delegate.get("?" + i) : literals.get(i);
      if (value != null) {
        own.put("?" + i, types.toEngine(i + 1, value, parameters.get(i)));
      }
    }
  }

  @Override
  public @Nullable Object get(String name) {
    Object value = own.get(name);
    return value == null ? delegate.get(name) : value;
  }

  @Override
  public @Nullable SchemaPlus getRootSchema() {
    return delegate.getRootSchema();
  }

  @Override
  public JavaTypeFactory getTypeFactory() {
    return delegate.getTypeFactory();
  }

  @Override
  public QueryProvider getQueryProvider() {
    return delegate.getQueryProvider();
  }
}
