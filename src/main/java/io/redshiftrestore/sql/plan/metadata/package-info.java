/** Calcite's metadata of plans (row counts, costs, keys), compiled when the driver is built. */
@NullMarked
package io.redshiftrestore.sql.plan.metadata;

import org.jspecify.annotations.NullMarked;
