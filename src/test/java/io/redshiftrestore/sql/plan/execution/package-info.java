@NullMarked
package io.redshiftrestore.sql.plan.execution;

import org.jspecify.annotations.NullMarked;
