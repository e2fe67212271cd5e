/**
 * What a table over a paginated action declares: its columns, its keys, its action. A second table
 * goes here.
 */
@NullMarked
package io.redshiftrestore.table.declaration;

import org.jspecify.annotations.NullMarked;
