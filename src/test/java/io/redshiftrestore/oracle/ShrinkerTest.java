package io.redshiftrestore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.oracle.grammar.Chance;
import io.redshiftrestore.oracle.grammar.Choices;
import io.redshiftrestore.oracle.grammar.Queries;
import io.redshiftrestore.oracle.grammar.Query;
import io.redshiftrestore.oracle.grammar.Setup;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShrinkerTest {

  private static final Setup SETUP = Setup.ONE_REGION;

  @Test
  void the_same_choices_make_the_same_query() {
    for (int number = 0; number < 200; number++) {
      Shrinker.Made<Query> made = made(Chance.of(1, number));

      assertThat(made(Chance.again(made.choices())).text()).isEqualTo(made.text());
    }
  }

  @Test
  void a_query_is_shrunk_to_the_part_that_goes_wrong() {
    for (String part : List.of("UPPER(", "ROLLUP (", "LAG(", "NOT IN (SELECT", "LATERAL")) {
      Shrinker.Made<Query> first = first(part);

      Query shortest =
          new Shrinker<>(first, choices -> made(Chance.again(choices)), query -> has(query, part))
              .shrink();

      assertThat(text(shortest)).contains(part).hasSizeLessThan(450);
    }
  }

  @Test
  void simpler_choices_are_never_the_same() {
    Choices choices = made(Chance.of(1, 7)).choices();

    assertThat(choices.simpler()).isNotEmpty().doesNotContain(choices);
  }

  /** The first long query with that part. */
  private static Shrinker.Made<Query> first(String part) {
    for (int number = 0; ; number++) {
      Shrinker.Made<Query> made = made(Chance.of(2, number));
      if (has(made.query(), part) && made.text().length() > 700) {
        return made;
      }
    }
  }

  private static Shrinker.Made<Query> made(Chance chance) {
    Query query = Queries.of(chance, SETUP);
    return new Shrinker.Made<>(query, chance.choices(), text(query));
  }

  private static boolean has(Query query, String part) {
    return text(query).contains(part);
  }

  private static String text(Query query) {
    return query.sql().ours().sql();
  }
}
