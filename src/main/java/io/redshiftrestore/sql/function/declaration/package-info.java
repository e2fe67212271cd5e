/** How a function is declared: what it takes, what it returns, and the Java that computes it. */
@NullMarked
package io.redshiftrestore.sql.function.declaration;

import org.jspecify.annotations.NullMarked;
