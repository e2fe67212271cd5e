package io.redshiftrestore.jdbc;

import io.redshiftrestore.table.StatementScope;
import java.util.Iterator;
import org.apache.calcite.DataContext;
import org.apache.calcite.avatica.AvaticaParameter;
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

  private EngineSignature(CalciteSignature<T> delegate) {
    super(
        delegate.sql,
        delegate.parameters.stream().map(EngineSignature::described).toList(),
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
  }

  static <T> CalciteSignature<T> of(CalciteSignature<T> delegate) {
    return new EngineSignature<>(delegate);
  }

  private static AvaticaParameter described(AvaticaParameter parameter) {
    SqlType type =
        SqlType.of(
            parameter.parameterType, parameter.typeName, parameter.precision, parameter.scale);
    Integer digits = type.digits();
    return new AvaticaParameter(
        type.type().isNumber(),
        type.size(),
        digits == null ? 0 : digits,
        parameter.parameterType,
        parameter.typeName,
        type.type().javaClass().getName(),
        parameter.name);
  }

  /** Takes the parameters as they are now, but runs nothing before a row is asked for. */
  @Override
  public Enumerable<T> enumerable(DataContext context) {
    StatementScope scope = RunningStatement.scope();
    DataContext scoped = new ScopedContext(context, scope, delegate.parameters);
    return new AbstractEnumerable<T>() {
      @Override
      public Enumerator<T> enumerator() {
        return delegate.enumerable(scoped).enumerator();
      }

      @Override
      public Iterator<T> iterator() {
        return new LazyIterator<>(this);
      }
    };
  }
}
