/** Rewrites of what columns, tables and functions are called. */
@NullMarked
package io.redshiftrestore.sql.rewrite.name;

import org.jspecify.annotations.NullMarked;
