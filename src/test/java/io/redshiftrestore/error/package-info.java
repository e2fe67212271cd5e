/** How failures reach users. */
@NullMarked
package io.redshiftrestore.error;

import org.jspecify.annotations.NullMarked;
