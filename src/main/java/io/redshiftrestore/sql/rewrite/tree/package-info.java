/** How a rewrite walks through a parsed statement and changes it. */
@NullMarked
package io.redshiftrestore.sql.rewrite.tree;

import org.jspecify.annotations.NullMarked;
