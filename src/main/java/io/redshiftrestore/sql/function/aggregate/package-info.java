/** What aggregate functions compute. */
@NullMarked
package io.redshiftrestore.sql.function.aggregate;

import org.jspecify.annotations.NullMarked;
