/** Which thread plans a statement. */
@NullMarked
package io.redshiftrestore.sql;

import org.jspecify.annotations.NullMarked;
