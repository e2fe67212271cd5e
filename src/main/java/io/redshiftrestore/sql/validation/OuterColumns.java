package io.redshiftrestore.sql.validation;

import java.util.HashSet;
import java.util.Set;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.util.SqlShuttle;
import org.apache.calcite.sql.util.SqlVisitor;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/** The columns of the queries around a query that its own expressions name. */
final class OuterColumns {

  private static final Set<SqlKind> OF_AGGREGATES =
      Set.of(
          SqlKind.FILTER,
          SqlKind.WITHIN_GROUP,
          SqlKind.WITHIN_DISTINCT,
          SqlKind.IGNORE_NULLS,
          SqlKind.RESPECT_NULLS);

  private final SqlValidatorScope query;
  private final SqlNameMatcher names;

  /** Takes the scope of the rows that a query selects from. */
  OuterColumns(SqlValidatorScope query) {
    this.query = query;
    this.names = query.getValidator().getCatalogReader().nameMatcher();
  }

  /** Returns an aggregate whose columns are all of queries around this one, if there is one. */
  @Nullable SqlNode aggregate(SqlSelect select) {
    AggregateFinder finder = new AggregateFinder();
    select.getSelectList().accept(finder);
    if (select.getHaving() != null) {
      select.getHaving().accept(finder);
    }
    if (select.getOrderList() != null) {
      select.getOrderList().accept(finder);
    }
    return finder.found;
  }

  /**
   * Returns an expression in which such columns are constants, as they are to this query's groups:
   * Calcite 1.42 asks of them as of its own that the query groups by them.
   */
  SqlNode asConstants(SqlNode expression) {
    SqlNode constants =
        expression.accept(
            new SqlShuttle() {
              @Override
              public SqlNode visit(SqlIdentifier column) {
                return isOuter(column) ? new Constant(column) : column;
              }

              @Override
              public @Nullable SqlNode visit(SqlCall call) {
                return call.isA(SqlKind.QUERY) ? call : super.visit(call);
              }
            });
    return constants == null ? expression : constants;
  }

  private boolean isOuter(SqlIdentifier column) {
    if (column.isSimple() || column.isStar()) {
      return false;
    }
    SqlValidatorScope.ResolvedImpl found = new SqlValidatorScope.ResolvedImpl();
    query.resolve(Util.skipLast(column.names), names, false, found);
    return found.count() == 1 && !found.only().scope.equals(query);
  }

  private final class AggregateFinder extends SqlBasicVisitor<@Nullable Void> {
    private @Nullable SqlNode found;

    @Override
    public @Nullable Void visit(SqlCall call) {
      if (call.isA(SqlKind.QUERY)) {
        return null;
      }
      if (call.getOperator().isAggregator() || OF_AGGREGATES.contains(call.getKind())) {
        ColumnFinder columns = new ColumnFinder();
        call.accept(columns);
        found = found == null && columns.areOuter() ? call : found;
        return null;
      }
      if (call.getKind() == SqlKind.OVER) {
        call.<SqlCall>operand(0).getOperandList().forEach(this::find);
        return call.operand(1).accept(this);
      }
      return super.visit(call);
    }

    private void find(@Nullable SqlNode operand) {
      if (operand != null) {
        operand.accept(this);
      }
    }
  }

  private final class ColumnFinder extends SqlBasicVisitor<@Nullable Void> {
    private final Set<Boolean> outer = new HashSet<>();

    @Override
    public @Nullable Void visit(SqlIdentifier column) {
      if (query.getValidator().makeNullaryCall(column) == null && !column.isStar()) {
        outer.add(isOuter(column));
      }
      return null;
    }

    @Override
    public @Nullable Void visit(SqlCall call) {
      if (call.isA(SqlKind.QUERY)) {
        outer.add(false);
        return null;
      }
      return super.visit(call);
    }

    private boolean areOuter() {
      return outer.equals(Set.of(true));
    }
  }

  /** Is compared as the column that it is, and is a literal to who looks for ungrouped columns. */
  private static final class Constant extends SqlIdentifier {

    Constant(SqlIdentifier column) {
      super(column.names, column.getParserPosition());
    }

    @Override
    public <R> R accept(SqlVisitor<R> visitor) {
      return visitor instanceof SqlBasicVisitor && !(visitor instanceof SqlShuttle)
          ? visitor.visit(SqlLiteral.createNull(getParserPosition()))
          : super.accept(visitor);
    }
  }
}
