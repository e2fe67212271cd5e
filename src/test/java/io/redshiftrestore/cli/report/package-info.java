/** The page about restores. */
@NullMarked
package io.redshiftrestore.cli.report;

import org.jspecify.annotations.NullMarked;
