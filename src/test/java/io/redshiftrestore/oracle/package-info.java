/**
 * The differential oracle: generated queries must answer the same over the API as over the same
 * rows in H2, at no more calls than promised.
 */
@NullMarked
package io.redshiftrestore.oracle;

import org.jspecify.annotations.NullMarked;
