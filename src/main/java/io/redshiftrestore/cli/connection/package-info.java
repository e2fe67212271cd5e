/** How a command is told whom to ask: options made from the connection's properties. */
@NullMarked
package io.redshiftrestore.cli.connection;

import org.jspecify.annotations.NullMarked;
