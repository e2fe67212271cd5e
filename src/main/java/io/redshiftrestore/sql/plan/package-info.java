/** Corrections of what Calcite plans or computes, one class each. */
@NullMarked
package io.redshiftrestore.sql.plan;

import org.jspecify.annotations.NullMarked;
