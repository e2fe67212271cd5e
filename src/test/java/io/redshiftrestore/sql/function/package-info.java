/** Tests of Redshift's functions. */
@NullMarked
package io.redshiftrestore.sql.function;

import org.jspecify.annotations.NullMarked;
