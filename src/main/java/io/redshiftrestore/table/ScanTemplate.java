package io.redshiftrestore.table;

import java.util.Optional;
import org.apache.calcite.DataContext;
import org.jspecify.annotations.Nullable;

/**
 * A planned scan, whose values are filled in by each execution.
 *
 * @param predicate what is known of the key columns
 * @param range which of the matching rows to give
 * @param feedsResult whether each row becomes a row of the result, so that the statement's own
 *     limit on rows bounds the scan as well
 */
public record ScanTemplate(KeyPredicate<Operand> predicate, RowRange range, boolean feedsResult) {

  /** Returns the scan with the values of one execution. */
  BoundScan bind(DataContext root, @Nullable Object[] computed, StatementScope scope) {
    long limit = range.limit(root);
    if (feedsResult) {
      limit = Math.min(limit, scope.maxRows());
    }
    return new BoundScan(
        predicate.map(operand -> text(operand.bind(root, computed))), range.skipped(root), limit);
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value).map(String::valueOf);
  }
}
