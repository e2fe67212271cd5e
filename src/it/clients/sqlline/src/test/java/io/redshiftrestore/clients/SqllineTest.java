package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sqlline.SqlLine;

/** sqlline that runs a script, as a person types it. */
class SqllineTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @TempDir private Path folder;

  @AfterEach
  void close() {
    sandbox.close();
  }

  /** Connects, enters the lines, and returns all that is shown. */
  private String enter(String... lines) throws IOException {
    List<String> script = new ArrayList<>(List.of("!connect \"" + sandbox.url() + "\" \"\" \"\""));
    script.addAll(List.of(lines));
    Path file = Files.write(folder.resolve("script.sql"), script);
    ByteArrayOutputStream shown = new ByteArrayOutputStream();
    SqlLine sqlline = new SqlLine();
    sqlline.setOutputStream(new PrintStream(shown, true, StandardCharsets.UTF_8));
    sqlline.setErrorStream(new PrintStream(shown, true, StandardCharsets.UTF_8));
    sqlline.begin(
        new String[] {
          "--run=" + file, "--outputformat=csv", "--force=true", "--isolation=TRANSACTION_NONE"
        },
        null,
        false);
    return shown.toString(StandardCharsets.UTF_8);
  }

  @Test
  void it_connects_without_a_complaint_or_a_call() throws IOException {
    assertThat(enter())
        .doesNotContainIgnoringCase("error")
        .doesNotContainIgnoringCase("not supported");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void it_lists_the_tables_with_their_remarks() throws IOException {
    assertThat(enter("!tables"))
        .containsPattern("'','redshift','table_restore_status','TABLE','[^']*restore[^']*'")
        .containsPattern("'','redshift','api_calls','SYSTEM TABLE','[^']*calls[^']*'");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void it_lists_the_columns_with_their_types_and_remarks() throws IOException {
    assertThat(enter("!columns table_restore_status").lines())
        .filteredOn(line -> line.contains("'redshift','table_restore_status','"))
        .hasSize(15)
        .anyMatch(line -> line.contains("'status','12','VARCHAR',"))
        .anyMatch(line -> line.contains("'request_time','93','TIMESTAMP','23',"))
        .anyMatch(line -> line.contains("'progress_in_mega_bytes','-5','BIGINT','19',"))
        .anyMatch(line -> line.contains("'AWS region that the row was read from.'"));
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void it_knows_the_primary_key() throws IOException {
    assertThat(enter("!primarykeys table_restore_status"))
        .contains("'','redshift','table_restore_status','table_restore_request_id','1',");
  }

  @Test
  void it_shows_all_that_the_driver_says_of_itself() throws IOException {
    assertThat(enter("!dbinfo"))
        .containsPattern("getDatabaseProductName +Amazon Redshift table restores")
        .containsPattern("getDriverName +redshift-restore-jdbc")
        .containsPattern("isReadOnly +true")
        .containsPattern("supportsCatalogsInDataManipulation +false")
        .containsPattern("getURL +jdbc:redshift-restore:.*;secretAccessKey=\\*\\*\\*\n")
        .doesNotContain("Calcite")
        .doesNotContain("Exception");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void it_prints_what_one_lookup_finds() throws IOException {
    assertThat(
            enter(
                "SELECT request_time, cluster_identifier, message FROM table_restore_status",
                "WHERE table_restore_request_id = 'request-7';"))
        .contains("'2024-03-01 01:22:41.901','mycluster',")
        .contains("1 row selected");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_previews_with_one_call() throws IOException {
    assertThat(enter("SELECT * FROM table_restore_status LIMIT 10;")).contains("10 rows selected");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_row_limit_is_the_calls_too() throws IOException {
    assertThat(enter("!set rowlimit 10", "SELECT * FROM table_restore_status;"))
        .contains("10 rows selected");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_shows_an_error_with_its_place_and_sqlstate_and_goes_on() throws IOException {
    assertThat(
            enter(
                "SELECT nonsense FROM table_restore_status;",
                "DELETE FROM table_restore_status;",
                "SELECT count(*) AS requests FROM table_restore_status;"))
        .containsPattern("line 1, column 8: .*nonsense.* \\(state=42703,code=0\\)")
        .contains("(state=0A000,code=0)")
        .contains("'requests'\n'250'");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void it_shows_what_the_queries_cost() throws IOException {
    assertThat(
            enter(
                "SELECT count(*) FROM table_restore_status;",
                "SELECT count(*) AS calls FROM api_calls;"))
        .contains("'calls'\n'3'");
  }

  @Test
  void it_ends_transactions_that_there_are_none_of() throws IOException {
    assertThat(enter("!autocommit off", "!commit", "!rollback"))
        .contains("Commit complete")
        .contains("Rollback complete");
  }
}
