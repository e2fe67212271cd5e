/**
 * What is known of key columns, free of Calcite: predicates over keys, the look-ups that they lead
 * to, and which rows match them.
 */
@NullMarked
package io.redshiftrestore.table.keys;

import org.jspecify.annotations.NullMarked;
