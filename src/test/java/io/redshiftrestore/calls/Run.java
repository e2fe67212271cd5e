package io.redshiftrestore.calls;

/**
 * One way to run a query.
 *
 * @param maxRows what {@code Statement.setMaxRows} is told; 0 for all rows
 * @param readAtMost how many rows are read before the result is closed
 */
record Run(Query query, int maxRows, long readAtMost) {

  Outcome in(Session session) {
    return session.run(query, maxRows, readAtMost);
  }

  Run of(Query other) {
    return new Run(other, maxRows, readAtMost);
  }
}
