@NullMarked
package io.redshiftrestore.sql.rewrite.convertlet;

import org.jspecify.annotations.NullMarked;
