package io.redshiftrestore.readme;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redshiftrestore.sandbox.LiveScenario;
import io.redshiftrestore.sandbox.TestSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows works as it stands. */
class ReadmeSnippetsTest {

  private static final String MODEL_URL =
      "jdbc:calcite:model=examples/model.json;lex=JAVA;timeZone=UTC";

  private final Readme readme = Readme.read();

  @TestFactory
  Stream<DynamicTest> every_query_gives_rows() {
    return readme.snippets("sql").stream()
        .map(
            sql ->
                dynamicTest(
                    sql.lines().findFirst().orElseThrow(),
                    () -> {
                      // Its live restores begin now; those of this JVM's own sandbox may be over.
                      LiveScenario scenario = new LiveScenario(TestSandbox.REGION, Instant.now());
                      try (TestSandbox sandbox = TestSandbox.with(scenario);
                          Connection connection =
                              DriverManager.getConnection(
                                  sql.contains("teams.") ? MODEL_URL : sandbox.url());
                          Statement statement = connection.createStatement();
                          ResultSet rows = statement.executeQuery(sql)) {
                        assertThat(rows.next()).isTrue();
                      }
                    }));
  }

  @Test
  void the_java_program_prints_the_failures(@TempDir Path directory) throws Exception {
    String snippet = readme.section("Use it from Java").snippets("java").get(0);
    Path program = directory.resolve("Snippet.java");
    Files.writeString(
        program,
        """
        import java.sql.*;
        public class Snippet {
          public static void main(String[] arguments) throws Exception {
        %s
          }
        }
        """
            .formatted(snippet));

    ChildProgram run = ChildProgram.java(program.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("customers: Table public.customers has an interleaved sort key");
  }

  @Test
  void the_paginator_lists_ten_and_says_how_to_go_on(@TempDir Path directory) throws Exception {
    String snippet = readme.section("Stop a listing and go on with it").snippets("java").get(0);
    Path program = directory.resolve("Snippet.java");
    Files.writeString(
        program,
        """
        import io.redshiftrestore.api.*;
        import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;
        public class Snippet {
          public static void main(String[] arguments) {
        %s
          }
        }
        """
            .formatted(snippet));

    ChildProgram run = ChildProgram.java(program.toString());

    assertThat(run.err()).isEmpty();
    assertThat(run.out().lines()).hasSize(11).last().asString().startsWith("goes on with ey");
  }

  @Test
  void the_model_opens_without_a_call() throws Exception {
    String model = readme.section("Use it in a Calcite model").snippets("json").get(0);
    try (Connection connection = DriverManager.getConnection("jdbc:calcite:model=inline:" + model);
        ResultSet tables = connection.getMetaData().getTables(null, "redshift", null, null)) {
      List<String> names = new ArrayList<>();
      while (tables.next()) {
        names.add(tables.getString("TABLE_NAME"));
      }
      assertThat(names)
          .containsExactlyInAnyOrder("api_calls", "restore_progress", "table_restore_status");
    }
  }

  @Test
  void the_first_command_prints_what_is_shown_and_nothing_else() throws Exception {
    String shown = readme.section("Try it").snippets("text").get(0);

    ChildProgram run =
        ChildProgram.java(
            "io.redshiftrestore.cli.Main",
            "query",
            "--sandbox",
            "--file",
            "examples/quickstart.sql");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(withoutDates(run.out())).isEqualTo(withoutDates(shown));
  }

  /** The restores of the sandbox are as fresh as its start. */
  private static String withoutDates(String table) {
    return table
        .lines()
        .map(line -> line.replaceAll("\\d", "9").replaceAll("(99:99:99)(\\.9+)? +", "$1 "))
        .collect(joining("\n"));
  }

  @Test
  void the_build_runs_the_test_command_that_is_shown() throws Exception {
    String command = readme.section("Try it").snippets("sh").get(1).strip();
    assertThat(command).isEqualTo("mvn verify");
    assertThat(Files.readAllLines(Path.of(".ci/run"))).contains(command);
  }
}
