/** How functions of times compute: parts, zones, formats, and texts that are times. */
@NullMarked
package io.redshiftrestore.sql.function.time;

import org.jspecify.annotations.NullMarked;
