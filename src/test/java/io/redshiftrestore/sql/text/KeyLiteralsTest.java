package io.redshiftrestore.sql.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyLiteralsTest {

  private static final Set<String> KEYS = Set.of("id", "cluster");

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      textBlock =
          """
          SELECT * FROM t WHERE id = 'a'                    | SELECT * FROM t WHERE id = ?                  | a
          select id from t where ID='it''s' order by 1      | select id from t where ID=? order by 1        | it's
          SELECT 1 FROM t x WHERE x.id = '' AND n > 5       | SELECT 1 FROM t x WHERE x.id = ? AND n > 5    | ""
          SELECT 1 FROM t WHERE s = 'b' AND (id = 'a') -- c | SELECT 1 FROM t WHERE s = 'b' AND (id = ?) -- c | a
          SELECT 1 FROM t WHERE NOT id = 'a' OR n = 1       | SELECT 1 FROM t WHERE NOT id = ? OR n = 1     | a
          SELECT 1 FROM t WHERE id = 'a' LIMIT 1;           | SELECT 1 FROM t WHERE id = ? LIMIT 1;         | a
          """)
  void the_literal_that_a_key_is_compared_with_is_taken_out(
      String sql, String shape, String value) {
    assertThat(KeyLiterals.of(sql, KEYS)).isEqualTo(new KeyLiterals(shape, List.of(value)));
  }

  @Test
  void so_are_those_of_several_keys_in_their_order() {
    assertThat(KeyLiterals.of("SELECT 1 FROM t WHERE cluster = 'c' AND id = 'a'", KEYS))
        .isEqualTo(
            new KeyLiterals("SELECT 1 FROM t WHERE cluster = ? AND id = ?", List.of("c", "a")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM t",
        "SELECT 'id = ''a''' FROM t WHERE n = 1",
        "SELECT * FROM t WHERE id = 'a' AND n = ?",
        "SELECT * FROM t WHERE id = 'a' OR id = 'b'",
        "SELECT * FROM t WHERE id = 'a' AND id IS NOT NULL",
        "SELECT * FROM t WHERE id = 'a' || 'b'",
        "SELECT * FROM t WHERE id = 'a'::varchar(1)",
        "SELECT * FROM t WHERE id = 'a' COLLATE x",
        "SELECT * FROM t WHERE id = 'a' IS NULL",
        "SELECT * FROM t WHERE id = E'a'",
        "SELECT * FROM t WHERE id = $$a$$",
        "SELECT * FROM t WHERE id = 'a'\n'b'",
        "SELECT * FROM t WHERE id <> 'a'",
        "SELECT * FROM t WHERE id IN ('a')",
        "SELECT * FROM t WHERE s = 'a'",
        "SELECT * FROM t JOIN u USING (n) WHERE id = 'a'",
        "SELECT * FROM (SELECT * FROM t) WHERE id = 'a'",
        "SELECT * FROM t WHERE id = 'a' UNION VALUES (1)",
        "WITH t AS (VALUES (1)) SELECT * FROM t WHERE id = 'a'",
        "EXPLAIN SELECT * FROM t WHERE id = 'a'",
        "SELECT id = 'a' FROM t"
      })
  void everything_else_stays_as_it_is(String sql) {
    assertThat(KeyLiterals.of(sql, KEYS)).isEqualTo(new KeyLiterals(sql, List.of()));
  }
}
