/** The rules of what a connection may be told. */
@NullMarked
package io.redshiftrestore.config;

import org.jspecify.annotations.NullMarked;
