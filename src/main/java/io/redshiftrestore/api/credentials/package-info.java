/** Where credentials come from, and what is wrong with a source that has none. */
@NullMarked
package io.redshiftrestore.api.credentials;

import org.jspecify.annotations.NullMarked;
