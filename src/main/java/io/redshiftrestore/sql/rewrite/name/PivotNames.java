package io.redshiftrestore.sql.rewrite.name;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlPivot;
import org.apache.calcite.sql.SqlUnpivot;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Names the columns of PIVOT after their values, without the quotes that Calcite leaves, and reads
 * a name behind a column of UNPIVOT as the text that stands for the column.
 */
public final class PivotNames extends SqlBasicVisitor<@Nullable Void> {

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlPivot pivot) {
      pivot.inList.replaceAll(PivotNames::named);
    } else if (call instanceof SqlUnpivot unpivot) {
      for (SqlNode column : unpivot.inList) {
        if (column instanceof SqlCall alias && alias.getKind() == SqlKind.AS) {
          alias.setOperand(1, text(alias.operand(1)));
        }
      }
    }
    return super.visit(call);
  }

  private static SqlNode text(SqlNode name) {
    if (name instanceof SqlNodeList names) {
      names.replaceAll(each -> each == null ? null : text(each));
    }
    return name instanceof SqlIdentifier word && word.isSimple()
        ? SqlLiteral.createCharString(word.getSimple(), word.getParserPosition())
        : name;
  }

  private static @Nullable SqlNode named(@Nullable SqlNode value) {
    SqlNode single =
        value instanceof SqlNodeList values && values.size() == 1 ? values.get(0) : value;
    if (single != null && SqlUtil.isNullLiteral(SqlUtil.stripAs(single), true)) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "NULL in the list of PIVOT is not supported; give such rows a value of their own by"
              + " COALESCE in a sub-query.",
          null);
    }
    return single instanceof SqlCharStringLiteral text
        ? SqlValidatorUtil.addAlias(text, text.toValue())
        : value;
  }
}
