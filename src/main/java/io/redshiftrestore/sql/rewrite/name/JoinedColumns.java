package io.redshiftrestore.sql.rewrite.name;

import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOrderBy;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlStarExclude;
import org.apache.calcite.sql.SqlWith;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidatorUtil;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Says in the clauses of a query what is meant by a column that its tables were joined by with
 * USING: the left table's column, of a RIGHT JOIN the right table's, and of a FULL JOIN the one
 * that is not NULL. Calcite merges them in some clauses, and calls them ambiguous, or not grouped,
 * in others.
 */
public final class JoinedColumns extends SqlBasicVisitor<@Nullable Void> {

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlOrderBy sorted && body(sorted.query) instanceof SqlSelect select) {
      Map<String, SqlNode> columns = new HashMap<>(merged(select.getFrom()));
      columns.keySet().removeIf(column -> isSelected(column, select.getSelectList()));
      new Replacement(columns).rewrite(sorted.orderList);
    } else if (call instanceof SqlSelect select) {
      Map<String, SqlNode> columns = merged(select.getFrom());
      if (!columns.isEmpty()) {
        Replacement replacement = new Replacement(columns);
        replacement.nameItems(select.getSelectList());
        replacement.rewrite(select.getSelectList());
        select.setWhere(replacement.rewritten(select.getWhere()));
        replacement.rewrite(select.getWhere());
        replacement.rewrite(select.getGroup());
        select.setHaving(replacement.rewritten(select.getHaving()));
        replacement.rewrite(select.getHaving());
      }
    }
    return super.visit(call);
  }

  private static SqlNode body(SqlNode query) {
    return query instanceof SqlWith with ? with.body : query;
  }

  private static boolean isSelected(String column, SqlNodeList items) {
    return items.stream()
        .anyMatch(
            item -> {
              String alias = SqlValidatorUtil.alias(item);
              return alias == null
                  ? item instanceof SqlStarExclude
                  : alias.isEmpty() || alias.equalsIgnoreCase(column);
            });
  }

  /** Returns what each merged column is made of, but for those of a table that is not known. */
  private static Map<String, SqlNode> merged(@Nullable SqlNode table) {
    if (!(table instanceof SqlJoin join)) {
      return Map.of();
    }
    Map<String, SqlNode> left = merged(join.getLeft());
    Map<String, SqlNode> right = merged(join.getRight());
    Map<String, SqlNode> columns = new HashMap<>(right);
    columns.putAll(left);
    if (join.getConditionType() == JoinConditionType.USING
        && join.getCondition() instanceof SqlNodeList names) {
      for (SqlNode name : names) {
        SqlNode ofLeft = column(join.getLeft(), left, name);
        SqlNode ofRight = column(join.getRight(), right, name);
        if (ofLeft == null || ofRight == null) {
          columns.remove(key(name));
        } else {
          columns.put(key(name), merged(join.getJoinType(), ofLeft, ofRight));
        }
      }
    }
    return columns;
  }

  private static SqlNode merged(JoinType type, SqlNode left, SqlNode right) {
    return switch (type) {
      case RIGHT -> right;
      case FULL -> SqlStdOperatorTable.COALESCE.createCall(left.getParserPosition(), left, right);
      default -> left;
    };
  }

  private static @Nullable SqlNode column(
      SqlNode table, Map<String, SqlNode> merged, SqlNode column) {
    String name = name(table);
    return name == null
        ? merged.get(key(column))
        : new SqlIdentifier(List.of(name, column.toString()), column.getParserPosition());
  }

  private static String key(SqlNode column) {
    return column.toString().toLowerCase(Locale.ROOT);
  }

  private static @Nullable String name(SqlNode table) {
    if (table.getKind() == SqlKind.AS) {
      return ((SqlCall) table).operand(1).toString();
    }
    return table instanceof SqlIdentifier identifier ? Util.last(identifier.names) : null;
  }

  private static final class Replacement extends StatementRewrite {
    private final Map<String, SqlNode> columns;

    Replacement(Map<String, SqlNode> columns) {
      this.columns = columns;
    }

    /** Has merged columns keep their names in a SELECT list. */
    void nameItems(SqlNodeList items) {
      items.replaceAll(
          item ->
              rewritten(item) instanceof SqlCall merged && item instanceof SqlIdentifier
                  ? SqlValidatorUtil.addAlias(merged, item.toString())
                  : item);
    }

    void rewrite(@Nullable SqlNode clause) {
      if (clause != null) {
        clause.accept(this);
      }
    }

    @Override
    protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
      if (node instanceof SqlIdentifier column && column.isSimple()) {
        SqlNode merged = columns.get(key(column));
        if (merged != null) {
          return merged.clone(column.getParserPosition());
        }
      }
      return node;
    }

    /** A query in this one has tables of its own; an alias is no column, nor what EXCLUDE names. */
    @Override
    public @Nullable Void visit(SqlCall call) {
      if (call.isA(SqlKind.QUERY) || call instanceof SqlStarExclude) {
        return null;
      }
      if (call.getKind() == SqlKind.AS) {
        call.setOperand(0, rewritten(call.operand(0)));
        return call.operand(0).accept(this);
      }
      return super.visit(call);
    }
  }
}
