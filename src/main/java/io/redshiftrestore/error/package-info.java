/**
 * What users are told when something fails: the SQLSTATEs, and the one translator that makes an
 * {@link java.sql.SQLException} of whatever went wrong.
 */
@NullMarked
package io.redshiftrestore.error;

import org.jspecify.annotations.NullMarked;
