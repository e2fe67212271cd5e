/** Tests of frames on their own. */
@NullMarked
package io.redshiftrestore.sql.plan.window.frame;

import org.jspecify.annotations.NullMarked;
