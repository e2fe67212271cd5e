/** The rules of talking to AWS, each tried over HTTP against a sandbox. */
@NullMarked
package io.redshiftrestore.api;

import org.jspecify.annotations.NullMarked;
