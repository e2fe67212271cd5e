/** What people see of restores that are watched. */
@NullMarked
package io.redshiftrestore.cli.watch;

import org.jspecify.annotations.NullMarked;
