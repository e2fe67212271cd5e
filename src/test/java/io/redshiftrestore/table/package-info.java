/** The rules of the table: its pieces by themselves, and what queries cost over the wire. */
@NullMarked
package io.redshiftrestore.table;

import org.jspecify.annotations.NullMarked;
