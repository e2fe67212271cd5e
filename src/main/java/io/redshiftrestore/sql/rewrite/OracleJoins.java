package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import io.redshiftrestore.sql.text.token.Markers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlLiteral;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Joins a table as {@code WHERE a.x = b.x(+)} asks for: the conditions whose columns are marked say
 * which rows of the marked table match, and the others choose among all rows of the join.
 */
final class OracleJoins extends SqlBasicVisitor<@Nullable Void> {

  private static final String REFUSAL =
      "(+) is supported in WHERE, in conditions joined by AND, for columns of one table, which is"
          + " one of two or the last behind FROM; write LEFT JOIN … ON ….";

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (isMark(call)) {
      throw refused();
    } else if (call instanceof SqlSelect select && select.getWhere() != null) {
      join(select, select.getWhere());
    }
    return super.visit(call);
  }

  private static void join(SqlSelect select, SqlNode where) {
    List<SqlNode> on = new ArrayList<>();
    List<SqlNode> others = new ArrayList<>();
    List<SqlIdentifier> marked = new ArrayList<>();
    for (SqlNode condition : conditions(where)) {
      List<SqlIdentifier> found = marked(condition);
      marked.addAll(found);
      (found.isEmpty() ? others : on).add(condition);
    }
    if (on.isEmpty()) {
      return;
    }
    if (!(select.getFrom() instanceof SqlJoin join)
        || join.getJoinType() != JoinType.COMMA
        || on.stream().anyMatch(condition -> condition.getKind() == SqlKind.OR)) {
      throw refused();
    }
    String table = onlyTable(marked);
    boolean left = table.equals(name(join.getRight()));
    if (!left && !table.equals(name(join.getLeft()))) {
      throw refused();
    }
    SqlNode condition = and(on);
    condition.accept(new Unmarking(table));
    SqlParserPos place = join.getParserPosition();
    select.setFrom(
        new SqlJoin(
            place,
            join.getLeft(),
            SqlLiteral.createBoolean(false, place),
            (left ? JoinType.LEFT : JoinType.RIGHT).symbol(place),
            join.getRight(),
            JoinConditionType.ON.symbol(place),
            condition));
    select.setWhere(others.isEmpty() ? null : and(others));
  }

  private static List<SqlNode> conditions(SqlNode where) {
    return where.getKind() == SqlKind.AND
        ? ((SqlCall) where)
            .getOperandList().stream().flatMap(each -> conditions(each).stream()).toList()
        : List.of(where);
  }

  private static SqlNode and(List<SqlNode> conditions) {
    return conditions.stream()
        .reduce((one, other) -> SqlStdOperatorTable.AND.createCall(SqlParserPos.ZERO, one, other))
        .orElseThrow();
  }

  private static boolean isMark(SqlNode node) {
    return node instanceof SqlCall call
        && call.getOperator().getName().equals(Markers.OUTER_COLUMN);
  }

  /** Returns the marked columns of a condition, without those of its sub-queries. */
  private static List<SqlIdentifier> marked(SqlNode condition) {
    List<SqlIdentifier> found = new ArrayList<>();
    condition.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlCall call) {
            if (isMark(call)) {
              found.add(call.operand(0));
            }
            return call.isA(SqlKind.QUERY) ? null : super.visit(call);
          }
        });
    return found;
  }

  /** A column without a table's name is of the table that the others name. */
  private static String onlyTable(List<SqlIdentifier> marked) {
    Set<String> tables =
        marked.stream()
            .filter(column -> !column.isSimple())
            .map(column -> Util.last(column.names, 2).get(0).toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    if (tables.size() != 1) {
      throw refused();
    }
    return tables.iterator().next();
  }

  private static @Nullable String name(SqlNode table) {
    SqlNode named = table.getKind() == SqlKind.AS ? ((SqlCall) table).operand(1) : table;
    return named instanceof SqlIdentifier name
        ? Util.last(name.names).toLowerCase(Locale.ROOT)
        : null;
  }

  private static StateException refused() {
    return new StateException(SqlState.NOT_SUPPORTED, REFUSAL, null);
  }

  /** Takes the marks off the columns, and gives those without a table's name that of theirs. */
  private static final class Unmarking extends StatementRewrite {
    private final String table;

    Unmarking(String table) {
      this.table = table;
    }

    @Override
    protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
      if (node == null || !isMark(node)) {
        return node;
      }
      SqlIdentifier column = Objects.requireNonNull((SqlCall) node).operand(0);
      return column.isSimple()
          ? new SqlIdentifier(List.of(table, column.getSimple()), column.getParserPosition())
          : column;
    }
  }
}
