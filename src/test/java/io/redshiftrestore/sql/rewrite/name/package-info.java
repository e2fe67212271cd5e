/** Tests of what names mean. */
@NullMarked
package io.redshiftrestore.sql.rewrite.name;

import org.jspecify.annotations.NullMarked;
