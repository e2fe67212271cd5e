/**
 * Calcite's view of a paginated API: what a table declares, the scan operator, and the planner
 * rules that fold into it whatever part of a query lets the API do less.
 */
@NullMarked
package io.redshiftrestore.table;

import org.jspecify.annotations.NullMarked;
