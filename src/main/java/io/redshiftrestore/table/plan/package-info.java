/**
 * From conditions to a scan: scan nodes, the planner rules that fold a query into them, and what
 * EXPLAIN says of the calls.
 */
@NullMarked
package io.redshiftrestore.table.plan;

import org.jspecify.annotations.NullMarked;
