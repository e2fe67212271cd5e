package io.redshiftrestore.sql.rewrite;

import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.Litmus;
import org.jspecify.annotations.Nullable;

/**
 * Lets what LISTAGG and its like put together be NULL, as they give NULL where there is nothing.
 * Calcite 1.42 takes {@code LISTAGG(x)} for never NULL if {@code x} is, also over no rows, after
 * FILTER and in grouping sets, and then leaves out COALESCE and IS NULL.
 */
final class ListedValues extends SqlBasicVisitor<@Nullable Void> {

  private static final Set<String> NAMES =
      Set.of("LISTAGG", "STRING_AGG", "GROUP_CONCAT", "ARRAY_AGG", "ARRAY_CONCAT_AGG");

  @Override
  public @Nullable Void visit(SqlCall call) {
    super.visit(call);
    if (call instanceof SqlBasicCall && call.operandCount() > 0) {
      if (call.getOperator().getName().equalsIgnoreCase("WITHIN GROUP")
          && call.operand(0) instanceof SqlBasicCall listing
          && isListing(listing)) {
        order(call.operand(1), unwrapped(listing.operand(0)), listing.operand(0));
      } else if (isListing(call)) {
        makeNullable(call);
      }
    }
    return null;
  }

  private static boolean isListing(SqlCall call) {
    return NAMES.contains(call.getOperator().getName().toUpperCase(Locale.ROOT));
  }

  private static void makeNullable(SqlCall listing) {
    SqlNode value = listing.operand(0);
    listing.setOperand(0, nullable(value));
    for (SqlNode operand : listing.getOperandList()) {
      if (operand instanceof SqlNodeList keys) {
        order(keys, value, listing.operand(0));
      }
    }
  }

  /** What is put together in its own order stays one expression. */
  private static void order(SqlNodeList keys, SqlNode value, SqlNode nullable) {
    keys.replaceAll(key -> ordered(key, value, nullable));
  }

  private static @Nullable SqlNode ordered(@Nullable SqlNode key, SqlNode value, SqlNode nullable) {
    if (key != null && key.equalsDeep(value, Litmus.IGNORE)) {
      return nullable;
    }
    if (key instanceof SqlBasicCall direction && direction.operandCount() == 1) {
      direction.setOperand(0, ordered(direction.operand(0), value, nullable));
    }
    return key;
  }

  private static SqlNode nullable(SqlNode value) {
    SqlParserPos position = value.getParserPosition();
    return new SqlCase(
        position,
        null,
        SqlNodeList.of(SqlLiteral.createBoolean(true, position)),
        SqlNodeList.of(value),
        SqlLiteral.createNull(position));
  }

  private static SqlNode unwrapped(SqlNode nullable) {
    return ((SqlCase) nullable).getThenOperands().get(0);
  }
}
