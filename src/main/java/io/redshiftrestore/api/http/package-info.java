/**
 * How requests travel: the HTTP client, proxies, what counts as an answer, and the logs of
 * libraries.
 */
@NullMarked
package io.redshiftrestore.api.http;

import org.jspecify.annotations.NullMarked;
