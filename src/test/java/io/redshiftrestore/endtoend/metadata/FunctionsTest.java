package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Functions of each kind of SQL that the engine knows. Behind many of them is a library of its own,
 * so that the drop-in jar shows by this that it left none out.
 */
class FunctionsTest {

  private static final SandboxDatabase DATABASE =
      SandboxDatabase.with(List.of(SampleRows.row("a", "finance", "FAILED")));

  @AfterAll
  static void close() throws SQLException {
    DATABASE.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          JSON_VALUE('{"a":1}', 'lax $.a')                           | 1
          JSON_QUERY('{"a":[1]}', '$.a')                             | [1]
          JSON_EXISTS('{"a":1}', '$.a')                              | true
          JSON_OBJECT('a': status)                                   | {"a":"FAILED"}
          JSON_KEYS('{"a":1}')                                       | ["a"]
          SOUNDEX(status)                                            | F430
          DIFFERENCE('Robert', 'Rupert')                             | 4
          MD5('a')                                                   | 0cc175b9c0f1b6a831c399e269772661
          SHA1('a')                                                  | 86f7e437faa5a7fce15d1ddcb9eaeaea377667b8
          TO_DATE('2024-03-01', 'YYYY-MM-DD')                        | 2024-03-01
          EXTRACT(HOUR FROM request_time)                            | 1
          DATE_PART('year', request_time)                            | 2024
          FLOOR(request_time TO DAY)                                 | 2024-03-01 00:00:00.0
          TIMESTAMPDIFF(DAY, request_time, TIMESTAMP '2024-03-11 02:00:00') | 10
          LAST_DAY(DATE '2024-02-01')                                | 2024-02-29
          REGEXP_REPLACE(status, 'L.D', '-')                         | FAI-
          REGEXP_LIKE(status, 'F.*D')                                | true
          status SIMILAR TO 'F%'                                     | true
          SPLIT_PART('a,b', ',', 2)                                  | b
          TRANSLATE(status, 'F', 'f')                                | fAILED
          INITCAP(status)                                            | Failed
          STRPOS(status, 'L')                                        | 4
          CONCAT(LEFT(status, 2), RIGHT(status, 1))                  | FAD
          LPAD(status, 8, '*')                                       | **FAILED
          OVERLAY(status PLACING 'x' FROM 2)                         | FxILED
          GREATEST(1, 2) + LEAST(1, 2)                               | 3
          NVL(target_schema_name, 'none')                            | none
          DECODE(status, 'FAILED', 'bad', 'good')                    | bad
          CBRT(27)                                                   | 3.0
          COSH(0)                                                    | 1.0
          LOG(100)                                                   | 2.0
          ATAN2(0, 1)                                                | 0.0
          CAST('1' AS DECIMAL(10, 2))                                | 1.00
          CAST(request_time AS DATE)                                 | 2024-03-01
          """)
  void a_function_gives_its_value(String expression, String value) throws SQLException {
    assertThat(DATABASE.column("SELECT " + expression + " FROM table_restore_status"))
        .containsExactly(value);
  }

  @Test
  void aggregates_and_windows_run() throws SQLException {
    assertThat(
            DATABASE.rows(
                "SELECT LISTAGG(status, ','), STRING_AGG(status, ','), BIT_AND(3),"
                    + " APPROX_COUNT_DISTINCT(status), STDDEV_POP(CAST(1 AS DOUBLE)), SOME(TRUE)"
                    + " FROM table_restore_status"))
        .containsExactly(List.of("FAILED", "FAILED", 3, 1L, 0.0, true));
    assertThat(
            DATABASE.column(
                "SELECT RANK() OVER (PARTITION BY cluster_identifier ORDER BY request_time)"
                    + " FROM table_restore_status"))
        .containsExactly("1");
  }
}
