/** How long the driver takes, each time beside something that does the same work. */
@NullMarked
package io.redshiftrestore.benchmark;

import org.jspecify.annotations.NullMarked;
