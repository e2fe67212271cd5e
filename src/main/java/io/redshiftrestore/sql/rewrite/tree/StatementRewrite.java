package io.redshiftrestore.sql.rewrite.tree;

import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Says parts of a statement in other words, in place: later stages ask about the very node that was
 * parsed.
 */
public abstract class StatementRewrite extends SqlBasicVisitor<@Nullable Void> {

  /** Returns what is to stand in the node's place, which may be the node itself. */
  protected abstract @Nullable SqlNode rewritten(@Nullable SqlNode node);

  @Override
  public @Nullable Void visit(SqlCall call) {
    List<SqlNode> operands = call.getOperandList();
    for (int i = 0; i < operands.size(); i++) {
      SqlNode other = rewritten(operands.get(i));
      if (other != operands.get(i)) {
        call.setOperand(i, other);
      }
    }
    return super.visit(call);
  }

  @Override
  public @Nullable Void visit(SqlNodeList nodes) {
    nodes.replaceAll(this::rewritten);
    return super.visit(nodes);
  }
}
