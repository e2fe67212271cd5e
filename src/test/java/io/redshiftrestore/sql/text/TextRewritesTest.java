package io.redshiftrestore.sql.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redshiftrestore.sql.text.token.RewrittenText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextRewritesTest {

  private static String read(String sql) {
    return TextRewrites.apply(sql).text().replaceAll("\\s*([().,])\\s*", "$1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select a > b::int|select a > CAST(b AS int)",
        "select -1::int8|select - CAST(1 AS BIGINT)",
        "select a::int::text|select CAST(CAST(a AS int)AS VARCHAR)",
        "select f(x, 1)::bool|select CAST(f(x,1)AS BOOLEAN)",
        "select sum(x) over (order by y)::int|select CAST(sum(x)over(order by y)AS int)",
        "select case when a then b end::int|select CAST(case when a then b end AS int)",
        "select t.a::varchar(max)|select CAST(t.a AS varchar)",
        "select x between a::date and b::date|select x between CAST(a AS date)and CAST(b AS date)",
        "select convert(varchar(10), a)|select CAST(a AS varchar(10))",
        "select cast(a as character varying(4))|select cast(a as VARCHAR(4))"
      })
  void a_cast_by_colons_binds_tighter_than_every_operator(String sql, String standard) {
    assertThat(read(sql)).isEqualTo(standard);
  }

  @Test
  void operators_keep_the_precedence_that_postgresql_gives_them() {
    assertThat(read("select -2 ^ 2 * 3")).isEqualTo("select POWER(- 2,2)* 3");
    assertThat(read("select 2 ^ 3 ^ 2")).isEqualTo("select POWER(POWER(2,3),2)");
    assertThat(read("select ~ a # b + 1")).isEqualTo("select BITXOR(BITNOT(a),b + 1)");
    assertThat(read("select 1 + 2 || 'x'")).isEqualTo("select(1 + 2)|| 'x'");
    assertThat(read("select @ -5 + 3")).isEqualTo("select ABS(- 5 + 3)");
    assertThat(read("select count(*), t.* from t")).isEqualTo("select count(*),t.* from t");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select 1 as row, 2 as date|select 1 as \"row\",2 as \"date\"",
        "select cast(x as date)|select cast(x as date)",
        "select date, t.time from t|select \"date\",t.\"time\" from t",
        "select date '2024-03-01'|select date '2024-03-01'",
        "select sum(x) over (rows unbounded preceding)|select sum(x)over(rows unbounded preceding)"
      })
  void reserved_words_are_names_where_only_a_name_can_stand(String sql, String quoted) {
    assertThat(read(sql)).isEqualTo(quoted);
  }

  @Test
  void texts_are_read_in_every_form_that_postgresql_has() {
    assertThat(read("select E'a\\'b\\\\c\\x41'")).isEqualTo("select 'a''b\\cA'");
    assertThat(read("select $$it's$$")).isEqualTo("select 'it''s'");
    assertThat(read("select $x$a$$b$x$")).isEqualTo("select 'a$$b'");
    assertThat(read("select 'a'\n  'b'")).isEqualTo("select 'ab'");
    assertThat(read("select 'a' 'b'")).isEqualTo("select 'a' 'b'");
  }

  @Test
  void comments_blanks_and_final_semicolons_are_no_part_of_a_statement() {
    assertThat(read("\uFEFFselect\u00A0/* a /* b */ c */ 1 -- end")).isEqualTo("select 1");
    assertThat(read("select ';' ; ;")).isEqualTo("select ';'");
  }

  @Test
  void clauses_that_the_parser_lacks_are_said_in_others() {
    assertThat(read("explain verbose select 1")).isEqualTo("explain PLAN FOR select 1");
    assertThat(read("table t")).isEqualTo("SELECT * FROM t");
    assertThat(read("select 1 where true")).isEqualTo("select 1 FROM(VALUES(0))where true");
    assertThat(read("select a isnull, b notnull")).isEqualTo("select a IS NULL,b IS NOT NULL");
    assertThat(read("select max(x ignore nulls) over w"))
        .isEqualTo("select max(x)ignore nulls over w");
    assertThat(read("select top 2 a")).isEqualTo("select \"$top\"(2),a");
    assertThat(read("select 1 limit null")).isEqualTo("select 1 limit ALL");
    assertThat(read("select 1 fetch first row only")).isEqualTo("select 1 fetch first 1 row only");
  }

  @Test
  void what_the_parser_reads_is_found_where_the_user_wrote_it() {
    RewrittenText text = TextRewrites.apply("select a::int,\r\n  b::int + nope");
    int column = text.text().indexOf("nope") + 1;
    assertThat(text.written(1, column)).isEqualTo(new RewrittenText.Place(2, 12));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "select distinct on (a) b from t|QUALIFY",
        "select a into b from t|SELECT INTO is not supported",
        "select a from t connect by prior a(b) = c|PRIOR of anything but a column",
        "selec 1|did you mean SELECT?",
        "select 'a|has no end",
        "select 1, from t|nothing stands between this comma and from"
      })
  void what_is_not_supported_says_what_to_write_instead(String sql, String advice) {
    assertThatThrownBy(() -> TextRewrites.apply(sql)).hasMessageContaining(advice);
  }

  @Test
  void brackets_are_taken_for_those_of_a_name_where_no_array_can_be() {
    assertThatThrownBy(() -> read("select 1 from [my table]"))
        .hasMessageContaining("column 15")
        .hasMessageContaining("write \"my table\" instead");
    assertThat(read("select a[i], array[a[i], b], f(x)[i]"))
        .isEqualTo("select a [ i ],array [ a [ i ],b ],f(x)[ i ]");
  }
}
