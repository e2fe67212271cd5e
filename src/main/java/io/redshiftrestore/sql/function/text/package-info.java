/** What functions of text compute. */
@NullMarked
package io.redshiftrestore.sql.function.text;

import org.jspecify.annotations.NullMarked;
