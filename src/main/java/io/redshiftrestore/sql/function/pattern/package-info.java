/** Patterns of LIKE, SIMILAR TO and regular expressions, and what they match. */
@NullMarked
package io.redshiftrestore.sql.function.pattern;

import org.jspecify.annotations.NullMarked;
