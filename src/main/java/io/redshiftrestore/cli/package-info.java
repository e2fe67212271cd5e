/**
 * The command line: a query printed as a table, and the sandbox as a server of its own.
 *
 * <p>Only this room prints. A command gives its answer on standard output, all else on standard
 * error, and its exit code is 0, 1 (failed) or 2 (wrong usage).
 */
@NullMarked
package io.redshiftrestore.cli;

import org.jspecify.annotations.NullMarked;
