package io.redshiftrestore.sql;

import io.redshiftrestore.table.read.CurrentStatement;
import io.redshiftrestore.table.read.StatementScope;
import java.util.Iterator;
import java.util.List;
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
  private final List<String> literals;
  private final ClientTypes types;

  private EngineSignature(
      CalciteSignature<T> delegate, String sql, List<String> literals, ClientTypes types) {
    super(
        sql,
        literals.isEmpty() ? delegate.parameters.stream().map(types::describe).toList() : List.of(),
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
    this.literals = literals;
    this.types = types;
  }

  static <T> CalciteSignature<T> of(CalciteSignature<T> delegate, ClientTypes types) {
    return new EngineSignature<>(delegate, delegate.sql, List.of(), types);
  }

  /**
   * Returns a statement without parameters, which is another that has them and their values.
   *
   * @param sql as the user wrote it
   * @param literals the values, in the order of the parameters; at least one
   */
  static <T> CalciteSignature<T> of(
      CalciteSignature<T> delegate, String sql, List<String> literals, ClientTypes types) {
    return new EngineSignature<>(delegate, sql, literals, types);
  }

  /** Takes the parameters as they are now, but runs nothing before a row is asked for. */
  @Override
  public Enumerable<T> enumerable(DataContext context) {
    StatementScope scope = CurrentStatement.scope();
    DataContext scoped = new ScopedContext(context, scope, delegate.parameters, literals, types);
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
