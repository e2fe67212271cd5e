/** Which rows a window function sees: partitions, peers, and the frames in them. */
@NullMarked
package io.redshiftrestore.sql.plan.window.frame;

import org.jspecify.annotations.NullMarked;
