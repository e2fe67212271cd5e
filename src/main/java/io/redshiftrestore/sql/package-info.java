/** Redshift's SQL on Calcite: the engine that parses, plans and runs statements. */
@NullMarked
package io.redshiftrestore.sql;

import org.jspecify.annotations.NullMarked;
