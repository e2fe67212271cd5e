@NullMarked
package io.redshiftrestore;

import org.jspecify.annotations.NullMarked;
