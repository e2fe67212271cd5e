/**
 * Redshift's functions that Calcite lacks or computes otherwise, declared as lists that read as
 * their reference.
 */
@NullMarked
package io.redshiftrestore.sql.function;

import org.jspecify.annotations.NullMarked;
