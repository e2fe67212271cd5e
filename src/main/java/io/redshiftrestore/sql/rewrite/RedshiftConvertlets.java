package io.redshiftrestore.sql.rewrite;

import java.util.Map;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.apache.calcite.sql2rel.SqlRexConvertletTable;
import org.apache.calcite.sql2rel.StandardConvertletTable;
import org.jspecify.annotations.Nullable;

/**
 * How validated calls become row expressions: Calcite's way, but for the kinds of call that
 * Redshift computes otherwise.
 */
public final class RedshiftConvertlets implements SqlRexConvertletTable {

  /** The one instance, which holds no state. */
  public static final RedshiftConvertlets INSTANCE = new RedshiftConvertlets();

  private static final Map<SqlKind, SqlRexConvertlet> BY_KIND =
      Map.ofEntries(
          Map.entry(SqlKind.CAST, TimeConversions::cast),
          Map.entry(SqlKind.CEIL, TimeConversions::round),
          Map.entry(SqlKind.FLOOR, TimeConversions::round));

  private RedshiftConvertlets() {}

  @Override
  public @Nullable SqlRexConvertlet get(SqlCall call) {
    if (call.getOperator() instanceof SqlRexConvertlet itself) {
      return itself;
    }
    SqlRexConvertlet own = BY_KIND.get(call.getKind());
    return own == null ? StandardConvertletTable.INSTANCE.get(call) : own;
  }
}
