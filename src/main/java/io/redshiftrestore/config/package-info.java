/**
 * What a connection was told: the one list of properties, the URL syntax, and the validated
 * configuration that comes out of both.
 *
 * <p>This room knows neither the AWS SDK nor Calcite, and no value of a secret property leaves it
 * in a message or a {@code toString}.
 */
@NullMarked
package io.redshiftrestore.config;

import org.jspecify.annotations.NullMarked;
