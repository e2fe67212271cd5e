/** Restores as the commands that watch and report them see them: rows, and their texts. */
@NullMarked
package io.redshiftrestore.cli.restore;

import org.jspecify.annotations.NullMarked;
