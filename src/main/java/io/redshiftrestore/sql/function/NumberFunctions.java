package io.redshiftrestore.sql.function;

import static io.redshiftrestore.sql.function.declaration.ScalarOperator.named;
import static org.apache.calcite.sql.type.ReturnTypes.ARG0_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.BIGINT_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.DOUBLE_NULLABLE;
import static org.apache.calcite.sql.type.ReturnTypes.LEAST_RESTRICTIVE;
import static org.apache.calcite.sql.type.ReturnTypes.VARCHAR_NULLABLE;
import static org.apache.calcite.sql.type.SqlTypeFamily.CHARACTER;
import static org.apache.calcite.sql.type.SqlTypeFamily.INTEGER;
import static org.apache.calcite.sql.type.SqlTypeFamily.NUMERIC;

import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.number.Angles;
import io.redshiftrestore.sql.function.number.Bits;
import io.redshiftrestore.sql.function.number.Logarithms;
import io.redshiftrestore.sql.function.number.Magnitudes;
import io.redshiftrestore.sql.function.number.Radix;
import io.redshiftrestore.sql.function.number.Rounding;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.type.SqlTypeName;

/** Functions of numbers. */
final class NumberFunctions {

  /** What {@code TRUNC} of numbers is as well. */
  static final SqlFunction TRUNCATE = rounding("TRUNCATE", "trunc");

  static final List<RedshiftFunction> ALL =
      List.of(
          number(
              named("ABS").takes(NUMERIC).computedBy(ARG0_NULLABLE, Magnitudes.class, "abs"),
              "ABS(number)",
              "The number without its sign.",
              "r_ABS"),
          number(bitwise("BITAND", "and"), "BITAND(n, n)", "The bits in both.", "r_BITAND"),
          number(bitwise("BITOR", "or"), "BITOR(n, n)", "The bits in one or both.", "r_BITOR"),
          number(
              bitwise("BITXOR", "xor"),
              "BITXOR(n, n)",
              "The bits in one alone, which n # n says as well.",
              "r_OPERATOR_SYMBOLS"),
          number(
              named("BITNOT").takes(INTEGER).computedBy(ARG0_NULLABLE, Bits.class, "not"),
              "BITNOT(n)",
              "The bits that are not in it, which ~n says as well.",
              "r_OPERATOR_SYMBOLS"),
          number(
              shift("SHIFTLEFT", "left"),
              "SHIFTLEFT(n, places)",
              "The bits moved up, which n << places says as well.",
              "r_OPERATOR_SYMBOLS"),
          number(
              shift("SHIFTRIGHT", "right"),
              "SHIFTRIGHT(n, places)",
              "The bits moved down, which n >> places says as well.",
              "r_OPERATOR_SYMBOLS"),
          number(angle("ACOS", "acos"), "ACOS(number)", "The angle of a cosine.", "r_ACOS"),
          number(angle("ASIN", "asin"), "ASIN(number)", "The angle of a sine.", "r_ASIN"),
          number(
              named("SIGN").takes(NUMERIC).computedBy(ARG0_NULLABLE, Magnitudes.class, "sign"),
              "SIGN(number)",
              "1 for a number above zero, -1 for one below, and 0.",
              "r_SIGN"),
          number(real("CBRT", "cbrt"), "CBRT(number)", "The cube root.", "r_CBRT"),
          number(real("DEXP", "exp"), "DEXP(number)", "e to the power of the number.", "r_DEXP"),
          number(real("EXP", "exp"), "EXP(number)", "e to the power of the number.", "r_EXP"),
          number(real("DLOG1", "ln"), "DLOG1(number)", "The natural logarithm.", "r_DLOG1"),
          number(real("LN", "ln"), "LN(number)", "The natural logarithm.", "r_LN"),
          number(
              real("DLOG10", "log10"), "DLOG10(number)", "The logarithm to base 10.", "r_DLOG10"),
          number(real("LOG10", "log10"), "LOG10(number)", "The logarithm to base 10.", "r_LOG"),
          number(real("LOG", "log10"), "LOG(number)", "The logarithm to base 10.", "r_LOG"),
          number(real("SQRT", "sqrt"), "SQRT(number)", "The square root.", "r_SQRT"),
          number(real("DSQRT", "sqrt"), "DSQRT(number)", "The square root.", "r_SQRT"),
          number(power("POWER"), "POWER(base, exponent)", "The power.", "r_POWER"),
          number(power("POW"), "POW(base, exponent)", "The power.", "r_POWER"),
          number(power("DPOW"), "DPOW(base, exponent)", "The power.", "r_POWER"),
          number(
              rounding("ROUND", "round"),
              "ROUND(number [, digits])",
              "The number rounded to digits after the point, or before it when negative.",
              "r_ROUND"),
          number(
              TRUNCATE,
              "TRUNCATE(number [, digits])",
              "The number cut to digits after the point, or before it when negative.",
              "r_TRUNC"),
          number(
              named("STRTOL")
                  .takes(CHARACTER, INTEGER)
                  .computedBy(BIGINT_NULLABLE, Radix.class, "strtol"),
              "STRTOL(digits, base)",
              "The number that digits to a base from 2 to 36 mean.",
              "r_STRTOL"),
          number(
              named("TO_HEX").takes(INTEGER).computedBy(VARCHAR_NULLABLE, Radix.class, "toHex"),
              "TO_HEX(number)",
              "The number in hexadecimal digits.",
              "r_TO_HEX"));

  private NumberFunctions() {}

  private static RedshiftFunction number(
      SqlFunction function, String signature, String remark, String page) {
    return new RedshiftFunction(function, Family.NUMERIC, signature, remark, page);
  }

  private static SqlFunction real(String name, String method) {
    return named(name).takes(NUMERIC).computedBy(DOUBLE_NULLABLE, Logarithms.class, method);
  }

  private static SqlFunction angle(String name, String method) {
    return named(name).takes(NUMERIC).computedBy(DOUBLE_NULLABLE, Angles.class, method);
  }

  private static SqlFunction power(String name) {
    return named(name)
        .takes(NUMERIC, NUMERIC)
        .computedBy(DOUBLE_NULLABLE, Logarithms.class, "power");
  }

  private static SqlFunction bitwise(String name, String method) {
    return named(name).takes(INTEGER, INTEGER).computedBy(LEAST_RESTRICTIVE, Bits.class, method);
  }

  private static SqlFunction shift(String name, String method) {
    return named(name).takes(INTEGER, INTEGER).computedBy(ARG0_NULLABLE, Bits.class, method);
  }

  private static SqlFunction rounding(String name, String method) {
    return named(name)
        .takes(NUMERIC)
        .optionally(INTEGER)
        .computedBy(NumberFunctions::rounded, Rounding.class, method);
  }

  /** A DECIMAL has no more digits after the point than it is rounded to, where that is known. */
  private static RelDataType rounded(SqlOperatorBinding call) {
    RelDataType type = Objects.requireNonNull(ARG0_NULLABLE.inferReturnType(call));
    RelDataTypeFactory factory = call.getTypeFactory();
    return type.getSqlTypeName() == SqlTypeName.DECIMAL
        ? factory.createTypeWithNullability(
            factory.createSqlType(
                SqlTypeName.DECIMAL, type.getPrecision(), Math.min(digits(call), type.getScale())),
            type.isNullable())
        : type;
  }

  private static int digits(SqlOperatorBinding call) {
    if (call.getOperandCount() == 1) {
      return 0;
    }
    return call.isOperandLiteral(1, false)
        ? Math.max(Objects.requireNonNull(call.getOperandLiteralValue(1, Integer.class)), 0)
        : Integer.MAX_VALUE;
  }
}
