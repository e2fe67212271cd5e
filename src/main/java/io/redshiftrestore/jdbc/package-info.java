/** The facades over Avatica's JDBC objects, with the manners that tools expect. */
@NullMarked
package io.redshiftrestore.jdbc;

import org.jspecify.annotations.NullMarked;
