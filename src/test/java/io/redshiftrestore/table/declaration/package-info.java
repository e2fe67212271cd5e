/** What declarations of tables and views compute. */
@NullMarked
package io.redshiftrestore.table.declaration;

import org.jspecify.annotations.NullMarked;
