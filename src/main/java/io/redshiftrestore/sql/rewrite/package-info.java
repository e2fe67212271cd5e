/** Rewrites of parsed statements, one small class each, that change the tree in place. */
@NullMarked
package io.redshiftrestore.sql.rewrite;

import org.jspecify.annotations.NullMarked;
