package io.redshiftrestore.sql.function.time;

import org.apache.calcite.avatica.util.TimeUnit;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlIntervalQualifier;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/** The types of times as this driver has them: exact to the millisecond. */
public final class TimeTypes {

  /** How many digits of a second's fraction a time has. */
  public static final int PRECISION = 3;

  private TimeTypes() {}

  public static RelDataType create(RelDataTypeFactory factory, SqlTypeName name) {
    return switch (name) {
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIME ->
          factory.createSqlType(name, PRECISION);
      case DECIMAL -> factory.createSqlType(name, 38, 10);
      case INTERVAL_DAY_SECOND ->
          factory.createSqlIntervalType(
              new SqlIntervalQualifier(
                  TimeUnit.DAY, 9, TimeUnit.SECOND, PRECISION, SqlParserPos.ZERO));
      case INTERVAL_YEAR_MONTH ->
          factory.createSqlIntervalType(
              new SqlIntervalQualifier(TimeUnit.YEAR, 9, TimeUnit.MONTH, -1, SqlParserPos.ZERO));
      default -> factory.createSqlType(name);
    };
  }

  public static boolean isTime(RelDataType type) {
    return hasDate(type) || type.getSqlTypeName() == SqlTypeName.TIME;
  }

  public static boolean hasDate(RelDataType type) {
    return switch (type.getSqlTypeName()) {
      case DATE, TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE -> true;
      default -> false;
    };
  }
}
