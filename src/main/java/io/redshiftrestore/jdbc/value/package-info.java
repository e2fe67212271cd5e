/** SQL types and Java values: how JDBC describes, reads and binds them. */
@NullMarked
package io.redshiftrestore.jdbc.value;

import org.jspecify.annotations.NullMarked;
