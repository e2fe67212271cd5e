/** What {@link java.sql.DatabaseMetaData} says of the database and its catalog. */
@NullMarked
package io.redshiftrestore.jdbc.metadata;

import org.jspecify.annotations.NullMarked;
