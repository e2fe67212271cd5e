/** Window functions, computed row by row as the SQL standard defines them. */
@NullMarked
package io.redshiftrestore.sql.plan.window;

import org.jspecify.annotations.NullMarked;
