package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.rewrite.tree.Casts;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlWindow;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.jspecify.annotations.Nullable;

/** The offsets of a window's frame: as in PostgreSQL, the same for all rows. */
final class FrameOffsets {

  private FrameOffsets() {}

  /** Gives a parameter that counts rows its type, and refuses an offset that reads a column. */
  static void check(SqlWindow window) {
    if (window.getLowerBound() != null && window.getUpperBound() == null) {
      window.setUpperBound(SqlWindow.createCurrentRow(window.getParserPosition()));
    }
    check(window.getLowerBound(), window.isRows());
    check(window.getUpperBound(), window.isRows());
  }

  private static void check(@Nullable SqlNode bound, boolean rows) {
    if (bound == null
        || (bound.getKind() != SqlKind.PRECEDING && bound.getKind() != SqlKind.FOLLOWING)) {
      return;
    }
    SqlCall call = (SqlCall) bound;
    call.operand(0).accept(new NoColumn());
    if (rows) {
      Casts.count(call, 0);
    }
  }

  private static final class NoColumn extends SqlBasicVisitor<@Nullable Void> {
    @Override
    public @Nullable Void visit(SqlIdentifier column) {
      SqlParserPos place = column.getParserPosition();
      throw new CalciteContextException(
          "a frame's offset",
          new StateException(
              SqlState.INVALID_STATEMENT,
              "the offset of a frame reads '%s'; it must be the same for all rows."
                  .formatted(column),
              null),
          place.getLineNum(),
          place.getColumnNum(),
          place.getEndLineNum(),
          place.getEndColumnNum());
    }
  }
}
