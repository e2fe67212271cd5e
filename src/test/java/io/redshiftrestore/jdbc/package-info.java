/** The rules of the driver as a program sees it, from {@code DriverManager} to the wire. */
@NullMarked
package io.redshiftrestore.jdbc;

import org.jspecify.annotations.NullMarked;
