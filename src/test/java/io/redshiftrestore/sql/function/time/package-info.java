/** Tests of this room. */
@NullMarked
package io.redshiftrestore.sql.function.time;

import org.jspecify.annotations.NullMarked;
