/**
 * What Calcite's catalog holds: a schema with a table and a paginating function for each
 * declaration, and the log of calls.
 */
@NullMarked
package io.redshiftrestore.table;

import org.jspecify.annotations.NullMarked;
