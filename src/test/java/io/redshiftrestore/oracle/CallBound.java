package io.redshiftrestore.oracle;

import io.redshiftrestore.oracle.grammar.Keys;
import io.redshiftrestore.oracle.grammar.Query;
import io.redshiftrestore.oracle.grammar.Reach;
import io.redshiftrestore.oracle.grammar.Reaches;
import io.redshiftrestore.oracle.grammar.Setup;
import java.util.Optional;

/**
 * How many calls a query may cost at the most.
 *
 * <p>A query that reads the table once and joins it with nothing costs, in each region, what its
 * condition promises: a call a page for everything, a look-up a key. Any other query costs no more
 * than {@code lookupLimit} + 3·P for each time that the table stands in it, in each region: the
 * look-ups that are made without a thought of listing, as many again as there are pages P, the
 * listing itself, and what the rows of clusters fill beyond one page each. So does one with a CASE,
 * in which Calcite finds keys that this does not.
 */
final class CallBound {

  private CallBound() {}

  static int of(Query query, int execution, Setup setup) {
    Reaches reaches = new Reaches(setup);
    Optional<Reach> reach =
        query
            .reach()
            .filter(each -> query.scans() == 1 && !query.isLimited() && !hasCase(query))
            .map(each -> each.get(execution));
    int calls = 0;
    for (String region : setup.regions()) {
      int pages = reaches.pages(region);
      calls +=
          reach
              .map(all -> all.byRegion().getOrDefault(region, Keys.EVERYTHING))
              .map(keys -> keys.calls(pages, setup.lookupLimit()))
              .orElse(query.scans() * (setup.lookupLimit() + 3 * pages));
    }
    return calls;
  }

  private static boolean hasCase(Query query) {
    return query.sql().ours().sql().contains("CASE WHEN");
  }
}
