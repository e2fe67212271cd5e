/** What queries cost in calls, on a connection. */
@NullMarked
package io.redshiftrestore.endtoend.scan;

import org.jspecify.annotations.NullMarked;
