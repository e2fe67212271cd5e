/** What Calcite would plan or compute otherwise. */
@NullMarked
package io.redshiftrestore.sql.plan;

import org.jspecify.annotations.NullMarked;
