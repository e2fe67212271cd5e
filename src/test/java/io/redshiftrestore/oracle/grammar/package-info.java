/** The grammar of generated queries: whatever it chooses, a query that makes sense comes out. */
@NullMarked
package io.redshiftrestore.oracle.grammar;

import org.jspecify.annotations.NullMarked;
