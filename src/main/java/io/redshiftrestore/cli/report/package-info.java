/** A page about restores for people who have no SQL tool at hand. */
@NullMarked
package io.redshiftrestore.cli.report;

import org.jspecify.annotations.NullMarked;
