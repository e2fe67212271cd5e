/** The shell: statements typed one after the other, with commands of its own. */
@NullMarked
package io.redshiftrestore.cli.shell;

import org.jspecify.annotations.NullMarked;
