/**
 * The differential oracle: generated queries must answer the same over the API as over the same
 * rows in PostgreSQL, at no more calls than promised; and they must agree with each other.
 */
@NullMarked
package io.redshiftrestore.oracle;

import org.jspecify.annotations.NullMarked;
