/** Keeps the README and the examples true. */
@NullMarked
package io.redshiftrestore.readme;

import org.jspecify.annotations.NullMarked;
