package io.redshiftrestore.oracle;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Generated queries answer as they do over the same rows in PostgreSQL, at no more calls than
 * promised.
 *
 * <p>{@code -Doracle.seed=S -Doracle.query=N} asks one of them again, and {@code
 * -Doracle.queries=N} that many; the profile {@code oracle} asks them all and new ones as well.
 */
@EnabledIf(
    value = "io.redshiftrestore.oracle.Judge#isAvailable",
    disabledReason =
        "There is a PostgreSQL to compare with on Linux on x86-64 only, and for root only where"
            + " there are user namespaces")
@Timeout(value = 2, unit = TimeUnit.HOURS)
class OracleTest {

  private static final long SEED = Long.getLong("oracle.seed", 20_240_301);
  private static final int QUERIES = Integer.getInteger("oracle.queries", 500);

  @Test
  void a_generated_query_answers_as_the_judge_does() throws SQLException {
    ask(SEED, QUERIES);
  }

  @Test
  @EnabledIfSystemProperty(named = "oracle.fresh", matches = "\\d+")
  void a_query_that_was_never_asked_before_answers_as_the_judge_does() throws SQLException {
    ask(new SecureRandom().nextInt(Integer.MAX_VALUE), Integer.getInteger("oracle.fresh"));
  }

  private static void ask(long seed, int queries) throws SQLException {
    try (Oracle oracle = new Oracle()) {
      new Campaign<>(Oracle::question, oracle::verdict).run(seed, queries);
    }
  }
}
