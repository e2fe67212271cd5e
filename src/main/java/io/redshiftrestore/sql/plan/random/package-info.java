/** Random numbers: one for each call in the text and each row, wherever the planner moves it. */
@NullMarked
package io.redshiftrestore.sql.plan.random;

import org.jspecify.annotations.NullMarked;
