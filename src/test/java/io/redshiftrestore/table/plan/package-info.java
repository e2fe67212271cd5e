/** From conditions to a scan. */
@NullMarked
package io.redshiftrestore.table.plan;

import org.jspecify.annotations.NullMarked;
