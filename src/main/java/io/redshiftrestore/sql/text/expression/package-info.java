/** Operators, and what they stand between, as PostgreSQL reads them. */
@NullMarked
package io.redshiftrestore.sql.text.expression;

import org.jspecify.annotations.NullMarked;
