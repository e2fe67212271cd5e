package io.redshiftrestore.sql;

import io.redshiftrestore.table.read.CurrentStatement;
import io.redshiftrestore.table.read.StatementScope;
import java.util.Iterator;
import org.apache.calcite.DataContext;
import org.apache.calcite.jdbc.CalcitePrepare.CalciteSignature;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;

/**
 * A prepared statement that describes its parameters as JDBC wants it, and whose executions run in
 * the scope of the statement that started them.
 */
final class EngineSignature<T> extends CalciteSignature<T> {

  private final CalciteSignature<T> delegate;
  private final ClientTypes types;

  private EngineSignature(CalciteSignature<T> delegate, ClientTypes types) {
    super(
        delegate.sql,
        delegate.parameters.stream().map(types::describe).toList(),
        delegate.internalParameters,
        delegate.rowType,
        delegate.columns,
        delegate.cursorFactory,
        delegate.rootSchema,
        delegate.getCollationList(),
        -1,
        null,
        delegate.statementType);
    this.delegate = delegate;
    this.types = types;
  }

  static <T> CalciteSignature<T> of(CalciteSignature<T> delegate, ClientTypes types) {
    return new EngineSignature<>(delegate, types);
  }

  /** Takes the parameters as they are now, but runs nothing before a row is asked for. */
  @Override
  public Enumerable<T> enumerable(DataContext context) {
    StatementScope scope = CurrentStatement.scope();
    DataContext scoped = new ScopedContext(context, scope, delegate.parameters, types);
    return new AbstractEnumerable<T>() {
      @Override
      public Enumerator<T> enumerator() {
        return delegate.enumerable(scoped).enumerator();
      }

      @Override
      public Iterator<T> iterator() {
        return new LazyIterator<>(scope, this);
      }
    };
  }
}
