package io.redshiftrestore.sql;

import io.redshiftrestore.table.read.CurrentStatement;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.calcite.jdbc.JavaTypeFactoryImpl;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * Calcite's types, with text in Unicode. As there is no step of planning that gets on without them,
 * this is where the planning of a statement that was stopped ends; what Calcite itself asks is only
 * asked between rules.
 */
final class EngineTypeFactory extends JavaTypeFactoryImpl {

  EngineTypeFactory() {
    super(new EngineTypeSystem());
  }

  /** With the default, ISO-8859-1, a literal such as {@code '日本'} cannot even be parsed. */
  @Override
  public Charset getDefaultCharset() {
    return StandardCharsets.UTF_8;
  }

  /** Calcite 1.42 takes a number among times for a number of milliseconds or days. */
  @Override
  public @Nullable RelDataType leastRestrictive(List<RelDataType> types) {
    boolean mixed =
        types.stream().anyMatch(SqlTypeUtil::isDatetime)
            && types.stream().anyMatch(SqlTypeUtil::isNumeric);
    RelDataType common = mixed ? null : super.leastRestrictive(types);
    return common != null && SqlTypeUtil.isDecimal(common) ? withAllDigits(common, types) : common;
  }

  /**
   * Calcite 1.42 takes digits after the point away for more before it: of {@code DECIMAL(38, 0)}
   * and 0.5 it makes whole numbers.
   */
  private RelDataType withAllDigits(RelDataType common, List<RelDataType> types) {
    int scale =
        types.stream()
            .filter(SqlTypeUtil::isDecimal)
            .mapToInt(RelDataType::getScale)
            .max()
            .orElse(common.getScale());
    return common.getScale() >= scale
        ? common
        : createTypeWithNullability(
            createSqlType(SqlTypeName.DECIMAL, common.getPrecision(), scale), common.isNullable());
  }

  @Override
  public RelDataType createTypeWithNullability(RelDataType type, boolean nullable) {
    CurrentStatement.checkGoesOn();
    return super.createTypeWithNullability(type, nullable);
  }

  @Override
  public Type getJavaClass(RelDataType type) {
    CurrentStatement.checkGoesOn();
    return super.getJavaClass(type);
  }
}
