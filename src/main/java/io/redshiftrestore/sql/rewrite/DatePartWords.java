package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.function.DateParts;
import io.redshiftrestore.sql.rewrite.tree.StatementRewrite;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the parts of times as texts, {@code DATEADD('month', 1, x)} for {@code DATEADD(mon, 1,
 * x)}: Calcite knows fewer of them, and counts some in another way.
 */
final class DatePartWords extends StatementRewrite {

  @Override
  protected @Nullable SqlNode rewritten(@Nullable SqlNode node) {
    return node instanceof SqlCall call ? DateParts.asText(call).orElse(call) : node;
  }
}
