package io.redshiftrestore.sql.rewrite;

import com.google.common.collect.Sets;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.List;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/**
 * Takes the blanks at the end of {@code CHAR(n)} away wherever such a value is used: they count in
 * no comparison, length or concatenation.
 */
final class FixedLengths extends StatementRewrite {

  private final Set<SqlNode> left = Sets.newIdentityHashSet();

  FixedLengths(SqlNode statement) {
    SqlSelect outermost = outermost(statement);
    if (outermost != null) {
      SqlNodeList items = outermost.getSelectList();
      items.forEach(item -> left.add(SqlUtil.stripAs(item)));
      SqlNodeList groups = outermost.getGroup();
      if (groups != null) {
        groups.stream().filter(group -> isAny(group, items)).forEach(left::add);
      }
    }
  }

  private static @Nullable SqlSelect outermost(@Nullable SqlNode statement) {
    if (statement instanceof SqlOrderBy ordered) {
      return outermost(ordered.query);
    } else if (statement instanceof SqlWith with) {
      return outermost(with.body);
    }
    return statement instanceof SqlSelect select ? select : null;
  }

  private static boolean isAny(SqlNode group, List<SqlNode> items) {
    return items.stream().anyMatch(item -> SqlUtil.stripAs(item).equalsDeep(group, Litmus.IGNORE));
  }

  /** Patterns alone see the blanks. */
  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call.getKind() == SqlKind.LIKE || call.getKind() == SqlKind.SIMILAR) {
      left.addAll(call.getOperandList());
    }
    return super.visit(call);
  }

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlCall cast) || !isFixed(cast) || !left.add(cast)) {
      return node;
    }
    return RedshiftFunctions.named("RTRIM")
        .orElseThrow()
        .operator()
        .createCall(cast.getParserPosition(), cast);
  }

  private static boolean isFixed(SqlCall cast) {
    return (cast.getKind() == SqlKind.CAST || cast.getKind() == SqlKind.SAFE_CAST)
        && cast.operand(1) instanceof SqlDataTypeSpec type
        && type.getTypeNameSpec() instanceof SqlBasicTypeNameSpec
        && type.getTypeName().getSimple().equalsIgnoreCase("CHAR");
  }
}
