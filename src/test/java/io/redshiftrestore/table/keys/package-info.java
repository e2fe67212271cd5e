/** What is known of key columns. */
@NullMarked
package io.redshiftrestore.table.keys;

import org.jspecify.annotations.NullMarked;
