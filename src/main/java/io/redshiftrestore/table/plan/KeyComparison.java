package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.keys.KeyPredicate.In;
import java.util.List;
import org.apache.calcite.rex.RexNode;

/**
 * A key column compared with a value.
 *
 * @param column the position of the key's column
 */
record KeyComparison(int column, RexNode value) {

  In<RexNode> isOneOf() {
    return new In<>(column, List.of(value));
  }
}
