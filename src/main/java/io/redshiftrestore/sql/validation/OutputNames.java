package io.redshiftrestore.sql.validation;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlUtil;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.validate.SelectScope;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.util.Litmus;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * The names of a query's results where columns of its rows have the same: they stand for the
 * results if they are all of a key of ORDER BY, and for the rows within an expression. Calcite 1.42
 * always takes them for the results, and calls a name ambiguous that two equal ones have.
 */
final class OutputNames {

  private final SqlNodeList items;
  private final SelectScope rows;
  private final SqlNameMatcher names;

  OutputNames(SqlValidator validator, SqlSelect select) {
    this.items = select.getSelectList();
    this.rows = requireNonNull(validator.getRawSelectScope(select));
    this.names = validator.getCatalogReader().nameMatcher();
  }

  /** Returns a key of ORDER BY in which each name is told from the others of its kind. */
  SqlNode inKey(SqlNode key) {
    return switch (key.getKind()) {
      case DESCENDING, NULLS_FIRST, NULLS_LAST -> {
        SqlCall order = (SqlCall) key;
        yield order.getOperator().createCall(key.getParserPosition(), inKey(order.operand(0)));
      }
      case IDENTIFIER -> firstOfEqual((SqlIdentifier) key);
      default -> requireNonNull(inExpression(key));
    };
  }

  /** Returns an expression in which names of the rows' columns are told from those of results. */
  @Nullable SqlNode inExpression(@Nullable SqlNode expression) {
    return expression == null
        ? null
        : expression.accept(
            new SqlShuttle() {
              @Override
              public SqlNode visit(SqlIdentifier name) {
                return name.isSimple() ? ofRows(name) : name;
              }

              @Override
              public @Nullable SqlNode visit(SqlCall call) {
                return call.isA(SqlKind.QUERY) ? call : super.visit(call);
              }
            });
  }

  private SqlNode firstOfEqual(SqlIdentifier name) {
    if (!name.isSimple()) {
      return name;
    }
    List<Integer> places = places(name);
    boolean severalEqual =
        places.size() > 1
            && places.stream()
                .allMatch(place -> item(place).equalsDeep(item(places.get(0)), Litmus.IGNORE));
    return severalEqual
        ? SqlLiteral.createExactNumeric(
            Integer.toString(places.get(0) + 1), name.getParserPosition())
        : name;
  }

  private SqlNode ofRows(SqlIdentifier name) {
    List<Integer> places = places(name);
    if (places.isEmpty() || (places.size() == 1 && isColumnOfThatName(places.get(0), name))) {
      return name;
    }
    return rows.resolveColumn(name.getSimple(), name) == null
        ? name
        : rows.fullyQualify(name).identifier;
  }

  private boolean isColumnOfThatName(int place, SqlIdentifier name) {
    return item(place) instanceof SqlIdentifier column
        && names.matches(Util.last(column.names), name.getSimple());
  }

  /** Returns where in the SELECT list a name is, from 0. */
  private List<Integer> places(SqlIdentifier name) {
    List<Integer> places = new ArrayList<>();
    for (int place = 0; place < items.size(); place++) {
      String alias = SqlValidatorUtil.alias(items.get(place));
      if (alias != null && names.matches(alias, name.getSimple())) {
        places.add(place);
      }
    }
    return places;
  }

  private SqlNode item(int place) {
    return SqlUtil.stripAs(items.get(place));
  }
}
