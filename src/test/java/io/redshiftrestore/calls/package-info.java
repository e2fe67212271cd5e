/**
 * The call table: scripts that say, for each kind of query, which rows it gives, how it is planned
 * and which requests the server sees; and what runs them.
 */
@NullMarked
package io.redshiftrestore.calls;

import org.jspecify.annotations.NullMarked;
