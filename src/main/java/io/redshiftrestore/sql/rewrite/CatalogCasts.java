package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlUnresolvedFunction;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Says casts to the types that only PostgreSQL's catalog has in other words: {@code
 * 'pg_class'::regclass} is the number of that table, an {@code oid} a number, a {@code name} a
 * text.
 */
final class CatalogCasts extends StatementRewrite {

  private static final Set<String> NUMBERS = Set.of("oid", "xid", "regtype", "regproc");
  private static final Set<String> TEXTS = Set.of("name", "\"char\"", "aclitem");

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (!(node instanceof SqlCall call)
        || call.getKind() != SqlKind.CAST
        || !(call.operand(1) instanceof SqlDataTypeSpec type)
        || type.getCollectionsTypeName() != null) {
      return node;
    }
    SqlIdentifier full = type.getTypeName();
    String name = full.names.get(full.names.size() - 1).toLowerCase(Locale.ROOT);
    if (name.equals("regclass")) {
      return numberOfTable(call);
    } else if (NUMBERS.contains(name)) {
      call.setOperand(1, of(SqlTypeName.BIGINT, type.getParserPosition()));
    } else if (TEXTS.contains(name)) {
      call.setOperand(1, of(SqlTypeName.VARCHAR, type.getParserPosition()));
    }
    return node;
  }

  private static SqlNode numberOfTable(SqlCall cast) {
    SqlIdentifier function = new SqlIdentifier("TO_REGCLASS", cast.getParserPosition());
    return new SqlUnresolvedFunction(
            function, null, null, null, null, SqlFunctionCategory.USER_DEFINED_FUNCTION)
        .createCall(cast.getParserPosition(), cast.<SqlNode>operand(0));
  }

  private static SqlDataTypeSpec of(SqlTypeName name, SqlParserPos position) {
    return new SqlDataTypeSpec(new SqlBasicTypeNameSpec(name, position), position);
  }
}
