package io.redshiftrestore.sql.rewrite;

import com.google.common.collect.Lists;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.Arrays;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Reads what PostgreSQL's tools write for an array behind {@code = ANY}: {@code '{a,b}'}, {@code
 * ARRAY['a', 'b']} and {@code current_schemas(true)}, which is a text here. Calcite 1.42 would
 * compare with the array as a whole.
 */
final class ListComparisons extends StatementRewrite {

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlCall call)
        || !(call.getOperator() instanceof SqlQuantifyOperator)
        || !(call.operand(1) instanceof SqlNodeList list)
        || list.size() != 1) {
      return node;
    }
    SqlNode array = list.get(0);
    if (array instanceof SqlCharStringLiteral text && isArray(text)) {
      call.setOperand(1, elements(text));
    } else if (array.getKind() == SqlKind.ARRAY_VALUE_CONSTRUCTOR) {
      call.setOperand(
          1, new SqlNodeList(((SqlCall) array).getOperandList(), array.getParserPosition()));
    } else if (call.getOperator().equals(SqlStdOperatorTable.SOME_EQ)
        && array instanceof SqlCall schemas
        && schemas.getOperator() instanceof SqlFunction function
        && function.getName().equalsIgnoreCase("CURRENT_SCHEMAS")) {
      return isIn(call.operand(0), schemas);
    }
    return node;
  }

  private static boolean isArray(SqlCharStringLiteral text) {
    return text.getValueAs(String.class).matches("\\{[^\"\\\\{}]*}");
  }

  private static SqlNodeList elements(SqlCharStringLiteral text) {
    SqlParserPos place = text.getParserPosition();
    String array = text.getValueAs(String.class);
    return new SqlNodeList(
        Arrays.stream(array.substring(1, array.length() - 1).split(","))
            .map(element -> SqlLiteral.createCharString(element.strip(), place))
            .toList(),
        place);
  }

  /** No schema's name has a comma or a brace in it. */
  private static SqlNode isIn(SqlNode name, SqlCall schemas) {
    SqlParserPos place = schemas.getParserPosition();
    SqlNode comma = SqlLiteral.createCharString(",", place);
    SqlNode listed =
        call(
            "TRANSLATE",
            schemas,
            SqlLiteral.createCharString("{}", place),
            SqlLiteral.createCharString(",,", place));
    SqlNode sought = call("CONCAT", comma, name, comma);
    return SqlStdOperatorTable.GREATER_THAN.createCall(
        place, call("STRPOS", listed, sought), SqlLiteral.createExactNumeric("0", place));
  }

  private static SqlNode call(String function, SqlNode first, SqlNode... others) {
    return RedshiftFunctions.named(function)
        .orElseThrow()
        .operator()
        .createCall(first.getParserPosition(), Lists.asList(first, others));
  }
}
