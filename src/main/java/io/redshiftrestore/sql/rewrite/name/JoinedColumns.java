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
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlStarExclude;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Says in WHERE, GROUP BY, HAVING and the SELECT list of a query which table's column is meant by a
 * column that its tables were joined by with USING. Calcite merges the two in some of these places,
 * and calls them ambiguous, or not grouped, in others. Of inner and left joins the left table's
 * column is the merged one.
 */
public final class JoinedColumns extends SqlBasicVisitor<@Nullable Void> {

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlSelect select && select.getFrom() instanceof SqlJoin join) {
      Map<String, String> tables = new HashMap<>();
      if (collect(join, tables) && !tables.isEmpty()) {
        Qualification qualification = new Qualification(tables);
        qualification.rewrite(select.getSelectList());
        select.setWhere(qualification.rewritten(select.getWhere()));
        qualification.rewrite(select.getWhere());
        qualification.rewrite(select.getGroup());
        select.setHaving(qualification.rewritten(select.getHaving()));
        qualification.rewrite(select.getHaving());
      }
    }
    return super.visit(call);
  }

  /** Collects which table has the merged column; returns false if it is none of one table. */
  private static boolean collect(SqlJoin join, Map<String, String> tables) {
    if (join.getJoinType() == JoinType.RIGHT || join.getJoinType() == JoinType.FULL) {
      return false;
    }
    if (join.getLeft() instanceof SqlJoin left && !collect(left, tables)) {
      return false;
    }
    String table = name(join.getLeft());
    if (join.getConditionType() == JoinConditionType.USING
        && join.getCondition() instanceof SqlNodeList columns) {
      for (SqlNode column : columns) {
        String name = column.toString().toLowerCase(Locale.ROOT);
        if (table != null) {
          tables.put(name, table);
        } else if (!tables.containsKey(name)) {
          return false;
        }
      }
    }
    return true;
  }

  private static @Nullable String name(SqlNode table) {
    if (table.getKind() == SqlKind.AS) {
      return ((SqlCall) table).operand(1).toString();
    }
    return table instanceof SqlIdentifier identifier ? Util.last(identifier.names) : null;
  }

  private static final class Qualification extends StatementRewrite {
    private final Map<String, String> tables;

    Qualification(Map<String, String> tables) {
      this.tables = tables;
    }

    void rewrite(@Nullable SqlNode clause) {
      if (clause != null) {
        clause.accept(this);
      }
    }

    @Override
    protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
      if (node instanceof SqlIdentifier column && column.isSimple()) {
        String table = tables.get(column.getSimple().toLowerCase(Locale.ROOT));
        if (table != null) {
          return new SqlIdentifier(List.of(table, column.getSimple()), column.getParserPosition());
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
