package io.redshiftrestore.oracle.grammar;

import java.util.List;

/**
 * A condition of a query.
 *
 * @param reach what it asks of the scan whose rows it filters, in each execution
 */
record Condition(Sql sql, List<Reach> reach) {}
