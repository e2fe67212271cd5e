/** Statements that a command runs: where they come from, one after the other. */
@NullMarked
package io.redshiftrestore.cli.statement;

import org.jspecify.annotations.NullMarked;
