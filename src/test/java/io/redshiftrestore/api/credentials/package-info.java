/** Tests of this room. */
@NullMarked
package io.redshiftrestore.api.credentials;

import org.jspecify.annotations.NullMarked;
