/** What holds of the drop-in jar alone. */
@NullMarked
package io.redshiftrestore.dropin;

import org.jspecify.annotations.NullMarked;
