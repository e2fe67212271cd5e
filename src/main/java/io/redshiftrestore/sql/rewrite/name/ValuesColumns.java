package io.redshiftrestore.sql.rewrite.name;

import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/**
 * Gives the columns of VALUES in FROM the names that PostgreSQL gives them, {@code column1} and so
 * on, where the statement gives none to them, or to the last ones.
 */
public final class ValuesColumns extends StatementRewrite {

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    return node instanceof SqlCall call
            && call.getKind() == SqlKind.AS
            && call.operand(0) instanceof SqlCall values
            && values.getKind() == SqlKind.VALUES
            && call.operandCount() - 2 < values.<SqlCall>operand(0).operandCount()
        ? named(call, values)
        : node;
  }

  private static SqlNode named(SqlCall call, SqlCall values) {
    SqlParserPos place = call.getParserPosition();
    SqlCall row = values.operand(0);
    List<SqlNode> operands = new ArrayList<>(call.getOperandList());
    for (int i = operands.size() - 1; i <= row.operandCount(); i++) {
      operands.add(new SqlIdentifier("column" + i, place));
    }
    return SqlStdOperatorTable.AS.createCall(place, operands);
  }
}
