package io.redshiftrestore.sql;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
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
record SetOperations(SqlValidator validator, Failure failure) {

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
    Map<Boolean, List<Integer>> queries =
        IntStream.range(0, rows.size())
            .filter(query -> type(rows, query, column).getSqlTypeName() != SqlTypeName.NULL)
            .boxed()
            .collect(
                Collectors.partitioningBy(
                    query -> SqlTypeUtil.inCharFamily(type(rows, query, column))));
    List<Integer> others = queries.get(false);
    if (others.isEmpty()) {
      return;
    }
    RelDataType type = type(rows, others.get(0), column);
    for (int query : queries.get(true)) {
      SqlNode text = operation.operand(query);
      SqlNode literal = literal(text, column);
      if (literal == null || SqlTypeUtil.isInterval(type)) {
        throw failure.at(
            SqlUtil.getSelectListItem(text, column),
            TEXT_BESIDE_OTHER.formatted(
                column + 1,
                operation.getOperator().getName(),
                SqlTypeName.VARCHAR,
                type.getSqlTypeName()));
      }
      coerce(operation, query, column, read(literal, type));
    }
  }

  private void coerce(SqlCall operation, int query, int column, RelDataType type) {
    SqlNode text = operation.operand(query);
    boolean nullable =
        validator.getValidatedNodeType(text).getFieldList().get(column).getType().isNullable();
    validator
        .getTypeCoercion()
        .rowTypeCoercion(
            validator.getOverScope(operation),
            text,
            column,
            validator.getTypeFactory().createTypeWithNullability(type, nullable));
  }

  /** Returns what a literal is read as: of a decimal it keeps the digits that it has. */
  private RelDataType read(SqlNode literal, RelDataType type) {
    return SqlTypeUtil.isDecimal(type)
        ? TextLiterals.number(literal)
            .map(number -> validator.deriveType(validator.getEmptyScope(), number))
            .orElse(type)
        : type;
  }

  private static RelDataType type(List<RelDataType> rows, int query, int column) {
    return rows.get(query).getFieldList().get(column).getType();
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
