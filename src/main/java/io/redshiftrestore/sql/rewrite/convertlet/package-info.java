/** How validated calls become row expressions, where Calcite computes otherwise. */
@NullMarked
package io.redshiftrestore.sql.rewrite.convertlet;

import org.jspecify.annotations.NullMarked;
