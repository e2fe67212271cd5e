/** What functions of numbers compute. */
@NullMarked
package io.redshiftrestore.sql.function.number;

import org.jspecify.annotations.NullMarked;
