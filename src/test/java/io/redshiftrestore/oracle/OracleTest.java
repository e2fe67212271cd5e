package io.redshiftrestore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Generated queries answer as they do over the same rows in H2, at no more calls than promised.
 *
 * <p>{@code -Doracle.seed=S -Doracle.query=N} asks one of them again, and {@code
 * -Doracle.queries=N} that many; the profile {@code oracle} asks them all and new ones as well.
 */
class OracleTest {

  private static final long SEED = Long.getLong("oracle.seed", 20_240_301);
  private static final int QUERIES = Integer.getInteger("oracle.queries", 250);

  /** The rest would only repeat what the first ones say. */
  private static final int MOST_COMPLAINTS = 5;

  @Test
  void a_generated_query_answers_as_the_reference_does() throws SQLException {
    int first = Integer.getInteger("oracle.query", 0);
    int last = Integer.getInteger("oracle.query", QUERIES - 1);
    ask(SEED, first, last);
  }

  @Test
  @EnabledIfSystemProperty(named = "oracle.fresh", matches = "\\d+")
  void a_query_that_was_never_asked_before_answers_as_the_reference_does() throws SQLException {
    ask(new SecureRandom().nextInt(Integer.MAX_VALUE), 0, Integer.getInteger("oracle.fresh") - 1);
  }

  private static void ask(long seed, int first, int last) throws SQLException {
    List<String> complaints = new ArrayList<>();
    try (Oracle oracle = new Oracle()) {
      for (int number = first; number <= last && complaints.size() < MOST_COMPLAINTS; number++) {
        oracle.ask(seed, number).ifPresent(complaints::add);
      }
      String tally = "Oracle, seed " + seed + ": " + oracle.tally();
      System.out.println(tally);
      assertThat(complaints).as(tally).isEmpty();
      if (first < last) {
        assertThat(oracle.tally().share()).as(tally).isGreaterThan(0.9);
      }
    }
  }
}
