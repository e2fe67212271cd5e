/**
 * The only room that talks to AWS: clients, credentials, and lazy pages of Redshift's describe
 * actions. It knows nothing of SQL.
 */
@NullMarked
package io.redshiftrestore.api;

import org.jspecify.annotations.NullMarked;
