package io.redshiftrestore.dropin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.redshiftrestore.readme.ChildProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one file that runs; its first query takes a busy machine a while. */
@Timeout(600)
class ProgramFileIT {

  private static final String[] QUERY = {
    "query", "--sandbox", "--format", "csv", "SELECT count(*) AS n FROM table_restore_status"
  };
  private static final ChildProgram ANSWER = new ChildProgram(0, "n\r\n130\r\n", "");

  private final Path cache;

  ProgramFileIT(@TempDir Path cache) {
    this.cache = cache;
  }

  private ChildProgram run(Path program, String... arguments) throws Exception {
    return ProgramFile.start(program, inCache(), arguments).finish(ProgramFile.PATIENCE);
  }

  private Map<String, String> inCache() {
    return Map.of("XDG_CACHE_HOME", cache.toString());
  }

  private List<Path> archives() throws IOException {
    Path folder = cache.resolve("redshift-restore");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  @Test
  void the_first_query_leaves_an_archive_that_the_next_one_uses() throws Exception {
    assertThat(run(ProgramFile.PATH, QUERY)).isEqualTo(ANSWER);
    assertThat(archives()).singleElement().asString().matches(".*\\.(jsa|aot)");

    assertThat(run(ProgramFile.PATH, QUERY)).isEqualTo(ANSWER);
    assertThat(archives()).hasSize(1);
  }

  @Test
  void first_queries_at_once_do_not_disturb_each_other() throws Exception {
    ChildProgram.Started one = ProgramFile.start(ProgramFile.PATH, inCache(), QUERY);
    ChildProgram.Started other = ProgramFile.start(ProgramFile.PATH, inCache(), QUERY);

    assertThat(one.finish(ProgramFile.PATIENCE)).isEqualTo(ANSWER);
    assertThat(other.finish(ProgramFile.PATIENCE)).isEqualTo(ANSWER);
    assertThat(archives()).singleElement().asString().matches(".*\\.(jsa|aot)");
    assertThat(run(ProgramFile.PATH, QUERY)).isEqualTo(ANSWER);
  }

  @Test
  void an_archive_that_is_broken_does_no_harm() throws Exception {
    run(ProgramFile.PATH, QUERY);
    Path archive = archives().get(0);
    Files.delete(archive);
    Files.writeString(archive, "broken");

    assertThat(run(ProgramFile.PATH, QUERY)).isEqualTo(ANSWER);
  }

  @Test
  void a_query_that_fails_leaves_no_archive() throws Exception {
    assertThat(run(ProgramFile.PATH, "query", "--sandbox", "SELECT nope").exitCode()).isEqualTo(1);
    assertThat(archives()).isEmpty();
  }

  @Test
  void without_a_cache_folder_all_works() throws Exception {
    Files.writeString(cache.resolve("redshift-restore"), "a file where the folder would be");

    assertThat(run(ProgramFile.PATH, QUERY)).isEqualTo(ANSWER);
  }

  @Test
  void a_copy_of_the_file_runs_by_a_link_with_blanks_in_its_name() throws Exception {
    Path link = cache.resolve("my restores");
    Files.createSymbolicLink(link, ProgramFile.PATH);

    ChildProgram run =
        run(link, "query", "--sandbox", "--format", "csv", "SELECT 'a  b;' AS \"*\"");
    Files.delete(link);

    assertThat(run).isEqualTo(new ChildProgram(0, "*\r\na  b;\r\n", ""));
  }

  @ParameterizedTest
  @CsvSource({"30, | a text of some   | another |", "90, | a text of some length | another |"})
  void on_a_terminal_a_table_is_as_wide_as_the_terminal_allows(int columns, String row)
      throws Exception {
    Path script = Path.of("/usr/bin/script");
    assumeThat(script).as("the program that runs another on a terminal").exists();
    String query = "query --sandbox \"SELECT 'a text of some length' AS one, 'another' AS two\"";
    String typed =
        "stty rows 40 cols %d; PAGER=cat '%s' %s".formatted(columns, ProgramFile.PATH, query);

    ChildProgram run = run(script, "-qec", typed, "/dev/null");

    assertThat(run.out()).contains(row, "1 row");
  }

  @Test
  void no_java_is_said_in_a_sentence() throws Exception {
    ChildProgram run =
        ProgramFile.start(ProgramFile.PATH, Map.of("JAVA_HOME", "/nowhere"), "--version")
            .finish(ProgramFile.PATIENCE);

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .isEqualTo(
            "error: JAVA_HOME is /nowhere, but there is no /nowhere/bin/java; let it name a JRE or"
                + " JDK, 17 or later.\n");
  }

  @Test
  void the_file_is_the_script_and_the_drop_in_jar() throws Exception {
    byte[] script = Files.readAllBytes(Path.of("src/main/program/redshift-restore.sh"));

    assertThat(Files.size(ProgramFile.PATH)).isEqualTo(script.length + DropInJar.size());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ProgramFile.PATH)))
        .isEqualTo("rwxr-xr-x");
  }
}
