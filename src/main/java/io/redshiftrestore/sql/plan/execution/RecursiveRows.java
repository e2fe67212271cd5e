package io.redshiftrestore.sql.plan.execution;

import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.TableScan;
import org.apache.calcite.schema.TransientTable;

/** The rows that a recursive query found last: others each time that they are read. */
final class RecursiveRows {

  private RecursiveRows() {}

  /** Returns whether a plan reads such rows. */
  static boolean areIn(RelNode plan) {
    return (plan instanceof TableScan scan && scan.getTable().unwrap(TransientTable.class) != null)
        || plan.getInputs().stream().anyMatch(RecursiveRows::areIn);
  }
}
