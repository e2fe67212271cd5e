/**
 * A JDBC driver and Apache Calcite adapter for Amazon Redshift's table-restore requests.
 *
 * <p>The rooms, each of which may use only those before it: {@code config} (what a URL says),
 * {@code api} (the AWS SDK), {@code table} (Calcite's planner), {@code jdbc} (corrections to
 * Calcite's JDBC layer), this package's two front doors, and {@code cli}. {@code sandbox} is an
 * embedded Redshift endpoint that knows nothing but the wire.
 */
@NullMarked
package io.redshiftrestore;

import org.jspecify.annotations.NullMarked;
