/** Where credentials come from, whose they are, and what is wrong with a source that has none. */
@NullMarked
package io.redshiftrestore.api.credentials;

import org.jspecify.annotations.NullMarked;
