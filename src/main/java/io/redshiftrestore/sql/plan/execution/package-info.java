/**
 * What a plan has when it is executed, beside what EXPLAIN shows: checks whether it goes on, bounds
 * of memory, and long lists as data.
 */
@NullMarked
package io.redshiftrestore.sql.plan.execution;

import org.jspecify.annotations.NullMarked;
