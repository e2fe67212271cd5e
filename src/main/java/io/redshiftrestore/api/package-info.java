/**
 * The only room that talks to AWS: clients, credentials, and lazy pages of Redshift's describe
 * actions. It knows nothing of SQL.
 *
 * <p>Java programs come in by {@link io.redshiftrestore.api.TableRestoreStatusPaginator}.
 */
@NullMarked
package io.redshiftrestore.api;

import org.jspecify.annotations.NullMarked;
