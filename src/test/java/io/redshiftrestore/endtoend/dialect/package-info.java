/** The reference of the SQL that is supported, by statements and what each answers. */
@NullMarked
package io.redshiftrestore.endtoend.dialect;

import org.jspecify.annotations.NullMarked;
