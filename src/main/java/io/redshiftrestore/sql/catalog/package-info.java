/**
 * What there is to query, and how it answers for itself: the catalog that {@code DatabaseMetaData}
 * reads, as tables and functions of PostgreSQL's and Redshift's names. None of it needs an API
 * call.
 */
@NullMarked
package io.redshiftrestore.sql.catalog;

import org.jspecify.annotations.NullMarked;
