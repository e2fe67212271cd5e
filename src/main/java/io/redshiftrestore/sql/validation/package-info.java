/**
 * What names and types in a statement mean, where Redshift has it otherwise than Calcite: columns,
 * casts that nobody wrote, parameters, and what is told when something is not found.
 */
@NullMarked
package io.redshiftrestore.sql.validation;

import org.jspecify.annotations.NullMarked;
