/**
 * One execution of a scan: look-ups or a listing, limits, regions, and what a statement remembers.
 * It knows no plan.
 */
@NullMarked
package io.redshiftrestore.table.read;

import org.jspecify.annotations.NullMarked;
