/** The rules of tables over a paginated API. */
@NullMarked
package io.redshiftrestore.table;

import org.jspecify.annotations.NullMarked;
