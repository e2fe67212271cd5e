package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

  private static final List<RestoreRequest> ROWS =
      List.of(
          SampleRows.row("a", "köln-表", "FAILED"),
          SampleRows.row("longer-id", "it's", "SUCCEEDED"),
          SampleRows.row("c", "x", "FAILED"));

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(ROWS);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM table_restore_status;",
        "SELECT * FROM table_restore_status ; ",
        "SELECT * FROM table_restore_status;;\n",
        "SELECT * FROM table_restore_status; -- all of them",
        "SELECT * FROM table_restore_status; -- all of them\n",
        "SELECT * FROM table_restore_status; /* all; of them */ ",
        "SELECT * FROM table_restore_status -- all of them;",
        "-- all of them;\nSELECT * FROM table_restore_status",
        "SELECT * FROM TABLE_RESTORE_STATUS",
        "select * from Redshift.Table_Restore_Status",
        "SELECT * FROM \"redshift\".\"table_restore_status\""
      })
  void a_query_may_be_written_as_people_write_it(String sql) throws SQLException {
    assertThat(database.rows(sql)).hasSize(3);
  }

  @Test
  void a_semicolon_in_a_text_is_part_of_it() throws SQLException {
    assertThat(database.column("SELECT ';--' FROM table_restore_status LIMIT 1;"))
        .containsExactly(";--");
  }

  @Test
  void a_literal_may_hold_any_character() throws SQLException {
    assertThat(
            database.column(
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE cluster_identifier = 'köln-表'"))
        .containsExactly("a");
    assertThat(database.requests().get(0)).containsEntry("ClusterIdentifier", "köln-表");
    assertThat(
            database.column(
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE cluster_identifier = 'it''s'"))
        .containsExactly("longer-id");
  }

  @Test
  void literals_of_unequal_length_are_not_padded() throws SQLException {
    assertThat(
            database.column(
                "SELECT t.table_restore_request_id FROM (VALUES ('a'), ('longer-id')) AS v (id)"
                    + " JOIN table_restore_status AS t ON t.table_restore_request_id = v.id"))
        .containsExactlyInAnyOrder("a", "longer-id");
    assertThat(
            database.column(
                "SELECT '<' || CASE WHEN status = 'FAILED' THEN 'no' ELSE 'yes it did' END || '>'"
                    + " FROM table_restore_status"))
        .containsExactlyInAnyOrder("<no>", "<yes it did>", "<no>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT count(*) AS count FROM table_restore_status",
        "SELECT count(*) count FROM table_restore_status",
        "SELECT 3 AS one FROM table_restore_status LIMIT 1",
        "SELECT max(3) AS max FROM table_restore_status",
        "SELECT '3'::BIGINT FROM table_restore_status LIMIT 1",
        "SELECT count(*)::INTEGER::VARCHAR(9) FROM table_restore_status",
        "SELECT count(*) + 1 AS method FROM table_restore_status WHERE status ~ '^FAIL'"
      })
  void what_postgresql_takes_for_a_name_or_a_cast_is_taken_here(String sql) throws SQLException {
    assertThat(database.column(sql)).containsExactly("3");
  }

  @Test
  void postgresqls_words_are_understood() throws SQLException {
    assertThat(
            database.column(
                "SELECT table_restore_request_id FROM table_restore_status AS t"
                    + " WHERE status ILIKE 'fail%' AND cluster_identifier != 'x'"))
        .containsExactly("a");
    assertThat(
            database.column("SELECT status AS s FROM table_restore_status GROUP BY s ORDER BY 1"))
        .containsExactly("FAILED", "SUCCEEDED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LIKE 'k_ln-%' ESCAPE ''",
        "ILIKE 'K_LN-%' ESCAPE ''",
        "SIMILAR TO 'k(o|ö)ln-%' ESCAPE ''",
        "NOT LIKE '%\\%' ESCAPE '' AND cluster_identifier LIKE 'k%'"
      })
  void an_empty_escape_means_that_no_character_escapes(String condition) throws SQLException {
    assertThat(
            database.column(
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE cluster_identifier "
                    + condition))
        .containsExactly("a");
  }

  @Test
  void a_pattern_without_wildcards_is_a_key_despite_an_empty_escape() throws SQLException {
    assertThat(
            database.column(
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE cluster_identifier LIKE 'x' ESCAPE ''"))
        .containsExactly("c");
    assertThat(database.requests().get(0)).containsEntry("ClusterIdentifier", "x");
  }
}
