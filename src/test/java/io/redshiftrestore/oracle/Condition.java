package io.redshiftrestore.oracle;

import java.util.List;

/**
 * A condition of a query.
 *
 * @param scans how many times the table stands in it
 * @param reach what it asks of the scan whose rows it filters, in each execution
 * @param joins whether there is a sub-query in it, which makes the scan one side of a join
 */
record Condition(Sql sql, int scans, List<Reach> reach, boolean joins) {}
