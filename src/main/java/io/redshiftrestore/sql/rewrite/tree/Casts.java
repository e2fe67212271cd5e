package io.redshiftrestore.sql.rewrite.tree;

import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/** Casts that are written into a parsed statement. */
public final class Casts {

  private Casts() {}

  /** Writes a cast to a type, with the digits that it has of itself. */
  public static SqlNode to(SqlTypeName type, SqlNode value) {
    return to(new SqlBasicTypeNameSpec(type, value.getParserPosition()), value);
  }

  /** Writes a cast to a type with so many digits. */
  public static SqlNode to(SqlTypeName type, int digits, SqlNode value) {
    return to(new SqlBasicTypeNameSpec(type, digits, value.getParserPosition()), value);
  }

  private static SqlNode to(SqlTypeNameSpec type, SqlNode value) {
    SqlParserPos place = value.getParserPosition();
    return SqlStdOperatorTable.CAST.createCall(place, value, new SqlDataTypeSpec(type, place));
  }

  /** Gives a parameter in the place of a count its type, which Calcite does not find out. */
  public static void count(SqlCall call, int operand) {
    if (operand < call.operandCount() && call.operand(operand) instanceof SqlDynamicParam count) {
      call.setOperand(operand, to(SqlTypeName.BIGINT, count));
    }
  }
}
