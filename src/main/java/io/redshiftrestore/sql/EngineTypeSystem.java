package io.redshiftrestore.sql;

import java.math.RoundingMode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rel.type.RelDataTypeSystemImpl;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What types results have, and how numbers are cast, as Redshift's documentation has it on its page
 * {@code r_numeric_computations201}.
 */
final class EngineTypeSystem extends RelDataTypeSystemImpl {

  private static final int DIGITS = 38;
  private static final int DECIMAL_DIGITS = 18;
  private static final int LEAST_SCALE = 4;

  /** Literals of unequal length in one column would be padded to the longest, and match nothing. */
  @Override
  public boolean shouldConvertRaggedUnionTypesToVarying() {
    return true;
  }

  /**
   * A time whose type names no precision has all the digits that there are, and a DECIMAL that does
   * not is a DECIMAL(18, 0), as page {@code r_Numeric_types201} has it.
   */
  @Override
  public int getDefaultPrecision(SqlTypeName type) {
    return switch (type) {
      case TIMESTAMP, TIMESTAMP_WITH_LOCAL_TIME_ZONE, TIME -> 3;
      case DECIMAL -> DECIMAL_DIGITS;
      default -> super.getDefaultPrecision(type);
    };
  }

  @Override
  public int getMaxPrecision(SqlTypeName type) {
    return type == SqlTypeName.DECIMAL ? DIGITS : super.getMaxPrecision(type);
  }

  @Override
  public int getMaxScale(SqlTypeName type) {
    return type == SqlTypeName.DECIMAL ? DIGITS - 1 : super.getMaxScale(type);
  }

  @Override
  public RoundingMode roundingMode() {
    return RoundingMode.HALF_UP;
  }

  /** The sum of whole numbers has room for many of them. */
  @Override
  public RelDataType deriveSumType(RelDataTypeFactory factory, RelDataType summed) {
    RelDataType sum =
        switch (summed.getSqlTypeName()) {
          case TINYINT, SMALLINT, INTEGER -> factory.createSqlType(SqlTypeName.BIGINT);
          case BIGINT -> factory.createSqlType(SqlTypeName.DECIMAL, DIGITS, 0);
          case REAL, FLOAT -> factory.createSqlType(SqlTypeName.DOUBLE);
          default -> super.deriveSumType(factory, summed);
        };
    return factory.createTypeWithNullability(sum, summed.isNullable());
  }

  /** The mean of whole numbers is one; that of DECIMALs has as many digits after the point. */
  @Override
  public RelDataType deriveAvgAggType(RelDataTypeFactory factory, RelDataType averaged) {
    return averaged.getSqlTypeName() == SqlTypeName.BIGINT
        ? averaged
        : deriveSumType(factory, averaged);
  }

  @Override
  public @Nullable RelDataType deriveDecimalMultiplyType(
      RelDataTypeFactory factory, RelDataType left, RelDataType right) {
    if (!hasDecimal(left, right)) {
      return null;
    }
    RelDataType one = decimal(factory, left);
    RelDataType other = decimal(factory, right);
    int scale = one.getScale() + other.getScale();
    return fitting(factory, one.getPrecision() + other.getPrecision() + 1, scale, scale);
  }

  @Override
  public @Nullable RelDataType deriveDecimalDivideType(
      RelDataTypeFactory factory, RelDataType left, RelDataType right) {
    if (!hasDecimal(left, right)) {
      return null;
    }
    RelDataType one = decimal(factory, left);
    RelDataType other = decimal(factory, right);
    int scale = Math.max(LEAST_SCALE, one.getScale() + other.getPrecision() - other.getScale() + 1);
    int whole = one.getPrecision() - one.getScale() + other.getScale();
    return fitting(factory, whole + scale, scale, Integer.MAX_VALUE);
  }

  /** A result that is too long loses digits after the point, but keeps four if it has them. */
  private static RelDataType fitting(
      RelDataTypeFactory factory, int precision, int scale, int kept) {
    int excess = Math.max(precision - DIGITS, 0);
    int fitting = excess == 0 ? scale : Math.max(scale - excess, Math.min(kept, LEAST_SCALE));
    return factory.createSqlType(
        SqlTypeName.DECIMAL, Math.min(precision, DIGITS), Math.min(fitting, DIGITS - 1));
  }

  private static boolean hasDecimal(RelDataType left, RelDataType right) {
    return SqlTypeUtil.isExactNumeric(left)
        && SqlTypeUtil.isExactNumeric(right)
        && (SqlTypeUtil.isDecimal(left) || SqlTypeUtil.isDecimal(right));
  }

  private static RelDataType decimal(RelDataTypeFactory factory, RelDataType type) {
    return SqlTypeUtil.isDecimal(type) ? type : factory.decimalOf(type);
  }
}
