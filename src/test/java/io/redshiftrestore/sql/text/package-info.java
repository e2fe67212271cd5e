/** The text of a statement, before it is parsed. */
@NullMarked
package io.redshiftrestore.sql.text;

import org.jspecify.annotations.NullMarked;
