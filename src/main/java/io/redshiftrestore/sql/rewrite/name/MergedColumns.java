package io.redshiftrestore.sql.rewrite.name;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.calcite.sql.JoinConditionType;
import org.apache.calcite.sql.JoinType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlJoin;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/**
 * Refuses to join by a column that a RIGHT or FULL JOIN has merged: Calcite 1.42 compares the
 * column of the first table alone, which is NULL where only the other table has a row.
 */
public final class MergedColumns extends SqlBasicVisitor<@Nullable Void> {

  @Override
  public @Nullable Void visit(SqlCall call) {
    if (call instanceof SqlJoin join && merges(join)) {
      refuseMerged(join.getLeft(), join);
      refuseMerged(join.getRight(), join);
    }
    return super.visit(call);
  }

  private static boolean merges(SqlJoin join) {
    return join.isNatural() || join.getConditionType() == JoinConditionType.USING;
  }

  private static void refuseMerged(SqlNode side, SqlJoin by) {
    if (!(side instanceof SqlJoin join)) {
      return;
    }
    boolean mayLackTheFirst =
        join.getJoinType() == JoinType.RIGHT || join.getJoinType() == JoinType.FULL;
    if (mayLackTheFirst && merges(join) && mayShareAColumn(join, by)) {
      throw new StateException(
          SqlState.NOT_SUPPORTED,
          "USING or NATURAL beside a RIGHT or FULL JOIN that has merged the column is not supported;"
              + " write ON COALESCE(a.x, b.x) = c.x.",
          null);
    }
    refuseMerged(join.getLeft(), by);
    refuseMerged(join.getRight(), by);
  }

  private static boolean mayShareAColumn(SqlJoin one, SqlJoin other) {
    if (one.isNatural() || other.isNatural()) {
      return true;
    }
    Set<String> shared = columns(one);
    shared.retainAll(columns(other));
    return !shared.isEmpty();
  }

  private static Set<String> columns(SqlJoin join) {
    Set<String> columns = new HashSet<>();
    if (join.getCondition() instanceof SqlNodeList names) {
      names.forEach(name -> columns.add(name.toString().toLowerCase(Locale.ROOT)));
    }
    return columns;
  }
}
