package io.redshiftrestore.table.read;

import io.redshiftrestore.table.keys.KeyPredicate;
import java.util.Optional;
import org.apache.calcite.DataContext;
import org.jspecify.annotations.Nullable;

/**
 * A planned scan, whose values are filled in by each execution.
 *
 * @param predicate what is known of the key columns
 * @param range which of the matching rows to give
 * @param use what the plan does with the scan
 * @param correlated whether values come from rows of another input, so that a statement scans with
 *     ever more keys
 */
public record ScanTemplate(
    KeyPredicate<Operand> predicate, RowRange range, ScanUse use, boolean correlated) {

  /** Returns the scan with the values of one execution. */
  public BoundScan bind(DataContext root, @Nullable Object[] computed, long maxRows) {
    return new BoundScan(
        predicate.map(operand -> text(operand.bind(root, computed))),
        range.skipped(root),
        use.feedsResult() ? Math.min(range.limit(root), maxRows) : range.limit(root),
        maxRows == Long.MAX_VALUE || use.demand() != Demand.RESULT
            ? use
            : use.withDemand(Demand.UNTIL_ENOUGH),
        correlated);
  }

  private static Optional<String> text(@Nullable Object value) {
    return Optional.ofNullable(value).map(String::valueOf);
  }
}
