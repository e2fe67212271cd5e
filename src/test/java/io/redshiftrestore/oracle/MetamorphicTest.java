package io.redshiftrestore.oracle;

import io.redshiftrestore.oracle.grammar.Chance;
import io.redshiftrestore.oracle.grammar.OracleRows;
import io.redshiftrestore.oracle.grammar.Relation;
import io.redshiftrestore.oracle.grammar.Relations;
import io.redshiftrestore.oracle.grammar.Setup;
import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Generated queries agree with each other, which takes no judge; {@code -Doracle.seed=S
 * -Doracle.query=N} asks one of them again.
 */
@Timeout(value = 2, unit = TimeUnit.HOURS)
class MetamorphicTest {

  private static final long SEED = Long.getLong("oracle.seed", 20_240_302);

  /** Fewer than those that have a judge: each of them is several queries. */
  private static final int RELATIONS = Integer.getInteger("oracle.queries", 500) / 5;

  @Test
  void the_rows_of_which_a_condition_is_true_false_and_unknown_are_all_rows() {
    agree(OracleRows.BY_REGION, Relations::ofCondition);
  }

  @Test
  void a_query_over_the_table_equals_itself_over_the_same_rows_as_values() {
    agree(Relations.FEW_ROWS, Relations::ofValues);
  }

  private static void agree(
      Map<String, List<RestoreRequest>> rows, Function<Chance, Relation> relations) {
    try (TestSandbox sandbox = TestSandbox.with(rows)) {
      new Campaign<>(chance -> made(relations, chance), relation -> verdict(sandbox, relation))
          .run(SEED, RELATIONS);
    }
  }

  private static Shrinker.Made<Relation> made(Function<Chance, Relation> relations, Chance chance) {
    Relation relation = relations.apply(chance);
    return new Shrinker.Made<>(relation, chance.choices(), relation.text());
  }

  private static Verdict verdict(TestSandbox sandbox, Relation relation) {
    try (Witness driver = Oracle.connect(sandbox, Setup.DEFAULT)) {
      return new Agreement(relation, driver).run();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
