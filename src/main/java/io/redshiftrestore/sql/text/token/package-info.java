/** The tokens of a statement, with the places where they were written. */
@NullMarked
package io.redshiftrestore.sql.text.token;

import org.jspecify.annotations.NullMarked;
