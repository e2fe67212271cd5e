/** Tests of this room. */
@NullMarked
package io.redshiftrestore.api.http;

import org.jspecify.annotations.NullMarked;
