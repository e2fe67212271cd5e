package io.redshiftrestore.sql.validation;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.jspecify.annotations.Nullable;

/**
 * The columns of UNION, INTERSECT and EXCEPT that are texts in one query and something else in the
 * other: Calcite 1.42 makes them all texts, which sort and compare otherwise. In PostgreSQL a text
 * literal takes the other's type, and any other text is refused.
 *
 * @param failure makes an error of a place and a reason
 */
record SetOperations(SqlValidator validator, ColumnCasts casts, Failure failure) {

  private static final String TEXT_BESIDE_OTHER =
      "Column %d of %s is %s in one query and %s in another; write CAST(x AS %3$s) in one of them.";

  /** Makes an error of a place and a reason. */
  interface Failure {
    RuntimeException at(SqlNode place, String reason);
  }

  /** Gives text literals the types that are beside them, once the queries have types. */
  void match(SqlCall operation) {
    List<RelDataType> rows =
        operation.getOperandList().stream().map(validator::getValidatedNodeType).toList();
    int width = rows.stream().mapToInt(RelDataType::getFieldCount).min().orElse(0);
    for (int i = 0; i < width; i++) {
      match(operation, i, rows);
    }
  }

  private void match(SqlCall operation, int column, List<RelDataType> rows) {
    List<Integer> texts = new ArrayList<>();
    RelDataType other = null;
    for (int query = 0; query < rows.size(); query++) {
      RelDataType type = rows.get(query).getFieldList().get(column).getType();
      if (SqlTypeUtil.inCharFamily(type)) {
        texts.add(query);
      } else if (type.getSqlTypeName() != SqlTypeName.NULL) {
        other = type;
      }
    }
    if (other != null) {
      for (int query : texts) {
        read(operation, query, column, other);
      }
    }
  }

  private void read(SqlCall operation, int query, int column, RelDataType type) {
    SqlNode text = operation.operand(query);
    SqlNode literal = literal(text, column);
    if (literal == null || SqlTypeUtil.isInterval(type)) {
      throw failure.at(
          text,
          TEXT_BESIDE_OTHER.formatted(
              column + 1,
              operation.getOperator().getName(),
              SqlTypeName.VARCHAR,
              type.getSqlTypeName()));
    }
    casts.cast(operation, query, column, typeOf(literal, type));
  }

  /** Returns what a literal is read as: of a decimal it keeps the digits that it has. */
  private RelDataType typeOf(SqlNode literal, RelDataType type) {
    return SqlTypeUtil.isDecimal(type)
        ? TextLiterals.number(literal)
            .map(number -> validator.deriveType(validator.getEmptyScope(), number))
            .orElse(type)
        : type;
  }

  private static @Nullable SqlNode literal(SqlNode query, int column) {
    return switch (query.getKind()) {
      case SELECT -> literal(((SqlSelect) query).getSelectList().get(column));
      case WITH -> literal(((SqlWith) query).body, column);
      default -> null;
    };
  }

  private static @Nullable SqlNode literal(SqlNode item) {
    SqlNode value = item.getKind() == SqlKind.AS ? ((SqlCall) item).operand(0) : item;
    return value instanceof SqlCharStringLiteral || value instanceof SqlDynamicParam ? value : null;
  }
}
