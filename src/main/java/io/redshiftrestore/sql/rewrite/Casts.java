package io.redshiftrestore.sql.rewrite;

import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;

/** Casts that a rewrite writes. */
final class Casts {

  private Casts() {}

  static SqlNode to(SqlTypeName type, SqlNode value) {
    SqlParserPos place = value.getParserPosition();
    return SqlStdOperatorTable.CAST.createCall(
        place, value, new SqlDataTypeSpec(new SqlBasicTypeNameSpec(type, place), place));
  }

  /** Gives a parameter in the place of a count its type, which Calcite does not find out. */
  static void count(SqlCall call, int operand) {
    if (operand < call.operandCount() && call.operand(operand) instanceof SqlDynamicParam count) {
      call.setOperand(operand, to(SqlTypeName.BIGINT, count));
    }
  }
}
