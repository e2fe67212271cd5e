/** Statements, results and connections behave as JDBC's users expect. */
@NullMarked
package io.redshiftrestore.endtoend.statement;

import org.jspecify.annotations.NullMarked;
