package io.redshiftrestore.sql.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "insert into t values (1)|INSERT",
        "  Drop TABLE t|DROP",
        "`-- SELECT\nDELETE FROM t`|DELETE",
        "/* SELECT */ /**/ VACUUM|VACUUM"
      })
  void a_write_is_known_by_its_first_word(String sql, String write) {
    assertThat(new StatementText(sql).write()).contains(write);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1",
        "",
        "updated",
        "\"insert\"",
        "'drop'",
        "EXPLAIN PLAN FOR SELECT 1",
        "WITH t AS (SELECT 1) SELECT * FROM t",
        "-- drop\nSELECT 1"
      })
  void what_is_not_a_write_is_left_to_the_parser(String sql) {
    assertThat(new StatementText(sql).write()).isEmpty();
  }

  @Test
  void a_long_text_is_read_as_a_short_one_is() {
    String sql = "-- note\n".repeat(20_000) + "SELECT '" + "it''s ".repeat(50_000) + "';";
    assertThat(new StatementText(sql).write()).isEmpty();
    assertThat(TextRewrites.apply(sql).text())
        .hasSize("SELECT ''".length() + "it''s ".length() * 50_000);
  }
}
