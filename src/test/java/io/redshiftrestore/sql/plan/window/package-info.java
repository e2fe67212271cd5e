/** Tests of window functions; statements' answers are PostgreSQL 15's, or of Redshift's guide. */
@NullMarked
package io.redshiftrestore.sql.plan.window;

import org.jspecify.annotations.NullMarked;
