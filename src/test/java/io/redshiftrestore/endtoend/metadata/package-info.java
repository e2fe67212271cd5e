/** What tools find out about the database, on a connection. */
@NullMarked
package io.redshiftrestore.endtoend.metadata;

import org.jspecify.annotations.NullMarked;
