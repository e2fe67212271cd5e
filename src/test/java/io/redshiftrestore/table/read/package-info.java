/** One execution of a scan. */
@NullMarked
package io.redshiftrestore.table.read;

import org.jspecify.annotations.NullMarked;
