package io.redshiftrestore.sql.rewrite.convertlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cast to text writes; PostgreSQL gave each answer. */
class TextCastsTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(List.of());

  @ParameterizedTest
  @CsvSource({
    "CAST(2 AS DOUBLE PRECISION), 2",
    "CAST(0 AS DOUBLE PRECISION), 0",
    "CAST(0.1 AS DOUBLE PRECISION), 0.1",
    "CAST(123456789012345 AS DOUBLE PRECISION), 123456789012345",
    "CAST(1e15 AS DOUBLE PRECISION), 1e+15",
    "CAST(-0.0001 AS DOUBLE PRECISION), -0.0001",
    "CAST(1.5e-5 AS DOUBLE PRECISION), 1.5e-05",
    "CAST(1e300 AS DOUBLE PRECISION), 1e+300",
    "CAST(1e6 AS REAL), 1e+06",
    "CAST(1.5 AS REAL), 1.5",
    "0.5, 0.5",
    "-0.05, -0.05",
    "0.00, 0.00",
    "12.50, 12.50",
    "7, 7"
  })
  void a_number_is_written_as_postgresql_writes_it(String number, String text) throws SQLException {
    assertThat(value("CAST(x AS VARCHAR) FROM (VALUES (%s)) v(x)".formatted(number)))
        .isEqualTo(text);
    assertThat(value("'' || " + number)).isEqualTo(text);
  }

  @Test
  void a_text_is_cut_to_characters_not_to_units_of_utf_16() throws SQLException {
    assertThat(value("CAST('a😀b' AS VARCHAR(2))")).isEqualTo("a😀");
    assertThat(value("CAST(x AS VARCHAR(1)) FROM (VALUES ('😀😁')) v(x)")).isEqualTo("😀");
    assertThat(value("'😀😁'::varchar(1) = '😀'")).isEqualTo(true);
  }

  @Test
  void a_text_of_fixed_length_has_blanks_for_the_characters_that_it_lacks() throws SQLException {
    assertThat(value("CAST('😀' AS CHAR(3))")).isEqualTo("😀  ");
    assertThat(value("CAST('😀😁a' AS CHAR(2))")).isEqualTo("😀😁");
  }

  private @Nullable Object value(String expression) throws SQLException {
    return database.rows("SELECT " + expression).get(0).get(0);
  }
}
