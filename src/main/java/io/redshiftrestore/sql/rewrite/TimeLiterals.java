package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.function.time.TimeLiteralText;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import org.apache.calcite.sql.SqlBasicTypeNameSpec;
import org.apache.calcite.sql.SqlDataTypeSpec;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlTypeNameSpec;
import org.apache.calcite.sql.SqlUnknownLiteral;
import org.apache.calcite.sql.SqlUserDefinedTypeNameSpec;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * Reads literals such as {@code DATE 'Jan 31, 2026'} in every form that Redshift takes, and gives
 * timestamps with a time zone the one type for them that Calcite computes with.
 */
final class TimeLiterals extends StatementRewrite {

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    if (node instanceof SqlUnknownLiteral literal) {
      return switch (literal.tag) {
        case "DATE" -> cast(literal, SqlTypeName.DATE);
        case "TIME" -> cast(literal, SqlTypeName.TIME);
        case "TIMESTAMP" -> cast(literal, SqlTypeName.TIMESTAMP);
        case "TIMESTAMP WITH TIME ZONE", "TIMESTAMP WITH LOCAL TIME ZONE" ->
            cast(literal, SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE);
        default -> node;
      };
    }
    return node instanceof SqlDataTypeSpec type ? known(type) : node;
  }

  private static SqlNode cast(SqlUnknownLiteral literal, SqlTypeName name) {
    SqlParserPos place = literal.getParserPosition();
    return TimeLiteralText.literal(name, literal.getValue(), place)
        .<SqlNode>map(read -> read)
        .orElseGet(
            () ->
                SqlStdOperatorTable.CAST.createCall(
                    place,
                    SqlLiteral.createCharString(literal.getValue(), place),
                    new SqlDataTypeSpec(new SqlBasicTypeNameSpec(name, place), place)));
  }

  private static SqlNode known(SqlDataTypeSpec type) {
    SqlTypeNameSpec name = type.getTypeNameSpec();
    boolean zoned =
        (name instanceof SqlBasicTypeNameSpec
                && name.getTypeName().getSimple().equals(SqlTypeName.TIMESTAMP_TZ.name()))
            || (name instanceof SqlUserDefinedTypeNameSpec
                && name.getTypeName().isSimple()
                && name.getTypeName().getSimple().equalsIgnoreCase("timestamptz"));
    SqlParserPos place = type.getParserPosition();
    return zoned
        ? new SqlDataTypeSpec(
            new SqlBasicTypeNameSpec(SqlTypeName.TIMESTAMP_WITH_LOCAL_TIME_ZONE, place), place)
        : type;
  }
}
