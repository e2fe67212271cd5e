package io.redshiftrestore.table.read;

/** How much of a scan's rows the plan above it will take. */
public enum Demand {
  /** All: something above needs the last row before it gives its first. */
  EVERYTHING,
  /** As many as are read of the result. */
  RESULT,
  /** Perhaps only the first few: something above stops when it has seen enough. */
  UNTIL_ENOUGH,
  /** Not known, as in a plan that another Calcite connection made. */
  UNKNOWN
}
