/**
 * What Calcite's and Avatica's JDBC layer gets wrong, put right: an engine that plans with this
 * driver's dialect, and a facade with the manners that tools expect.
 */
@NullMarked
package io.redshiftrestore.jdbc;

import org.jspecify.annotations.NullMarked;
