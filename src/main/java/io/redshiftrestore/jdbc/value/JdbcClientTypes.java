package io.redshiftrestore.jdbc.value;

import io.redshiftrestore.config.TimestampAs;
import io.redshiftrestore.sql.ClientTypes;
import java.util.List;
import org.apache.calcite.avatica.AvaticaParameter;
import org.apache.calcite.avatica.ColumnMetaData;

/** The engine's types in JDBC's terms. Thread-safe. */
public final class JdbcClientTypes implements ClientTypes {

  /** Of no consequence: a statement's setters have put every time into the engine's own classes. */
  private static final WallClock CLOCK = new WallClock(TimestampAs.CLOCK);

  @Override
  public List<ColumnMetaData> describe(List<ColumnMetaData> columns) {
    return DescribedColumns.of(columns);
  }

  @Override
  public AvaticaParameter describe(AvaticaParameter parameter) {
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

  @Override
  public Object toEngine(int position, Object value, AvaticaParameter expected) {
    ParameterValue bound = ParameterValue.of(position, value, CLOCK);
    return IntervalTypes.isInterval(expected.typeName)
        ? bound.interval(IntervalTypes.isOfDays(expected.typeName))
        : bound.inEngine(expected.parameterType);
  }
}
