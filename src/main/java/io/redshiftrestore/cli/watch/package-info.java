/** The commands that look at restores until they have ended. */
@NullMarked
package io.redshiftrestore.cli.watch;

import org.jspecify.annotations.NullMarked;
