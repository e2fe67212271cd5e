@NullMarked
package io.redshiftrestore.cli;

import org.jspecify.annotations.NullMarked;
