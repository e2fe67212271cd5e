@NullMarked
package io.redshiftrestore.cli.output;

import org.jspecify.annotations.NullMarked;
