/** Tests of the metadata handlers that the build compiles. */
@NullMarked
package io.redshiftrestore.sql.plan.metadata;

import org.jspecify.annotations.NullMarked;
