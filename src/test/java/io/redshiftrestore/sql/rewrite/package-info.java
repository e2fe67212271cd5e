/** Tests of the rewrites of parsed statements, by what the statements then answer. */
@NullMarked
package io.redshiftrestore.sql.rewrite;

import org.jspecify.annotations.NullMarked;
