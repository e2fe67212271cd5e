/**
 * Every way in which an answer can go wrong on its way, by every kind of query that asks for it.
 */
@NullMarked
package io.redshiftrestore.endtoend.faults;

import org.jspecify.annotations.NullMarked;
