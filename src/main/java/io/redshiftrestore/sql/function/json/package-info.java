/** What functions of JSON compute. */
@NullMarked
package io.redshiftrestore.sql.function.json;

import org.jspecify.annotations.NullMarked;
