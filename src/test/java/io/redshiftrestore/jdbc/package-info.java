/** The facades are tied to the interfaces that they correct. */
@NullMarked
package io.redshiftrestore.jdbc;

import org.jspecify.annotations.NullMarked;
