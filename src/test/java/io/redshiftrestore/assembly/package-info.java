/** Drivers that tests assemble of the rooms themselves, which the drop-in jar hides. */
@NullMarked
package io.redshiftrestore.assembly;

import org.jspecify.annotations.NullMarked;
