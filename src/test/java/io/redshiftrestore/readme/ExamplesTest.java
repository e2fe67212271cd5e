package io.redshiftrestore.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redshiftrestore.api.ResumeToken;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestCredentials;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples run as they stand. */
class ExamplesTest {

  private static final String MODEL_URL =
      "jdbc:calcite:model=examples/model.json;lex=JAVA;timeZone=UTC";

  @Test
  void quickstart_sql_gives_the_failed_restores() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:redshift-restore:sandbox=true");
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(Files.readString(Path.of("examples/quickstart.sql")))) {
      int count = 0;
      while (rows.next()) {
        assertThat(rows.getString("message")).isNotEmpty();
        count++;
      }
      assertThat(count).isBetween(8, 9);
    }
  }

  @Test
  void quickstart_java_prints_the_failures_of_the_cluster_it_is_given() throws Exception {
    ChildProgram run =
        ChildProgram.java(
            "examples/Quickstart.java", "jdbc:redshift-restore:sandbox=true", "finance-dwh");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out().strip())
        .matches(".* public\\.country_codes: A table named \"country_codes-.*\" already exists.*");
  }

  @Test
  void quickstart_java_needs_no_arguments() throws Exception {
    ChildProgram run = ChildProgram.java("examples/Quickstart.java");

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("public.customers: Table public.customers has an interleaved");
  }

  @Test
  void the_model_joins_restores_with_a_csv_file() throws Exception {
    List<String> teams = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(MODEL_URL);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(queryInHeader("examples/model.json"))) {
      while (rows.next()) {
        teams.add(rows.getString("team"));
        assertThat(rows.getString("message")).isNotEmpty();
      }
    }
    assertThat(teams).contains("Analytics", "Finance", "Growth").hasSizeBetween(7, 8);
  }

  @Test
  void resume_sql_gives_ten_restores_with_their_tokens() throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:redshift-restore:sandbox=true");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Files.readString(Path.of("examples/resume.sql")))) {
      List<String> tokens = new ArrayList<>();
      while (rows.next()) {
        tokens.add(rows.getString("resume_token"));
      }
      assertThat(tokens).hasSize(10).doesNotHaveDuplicates().doesNotContainNull();
    }
  }

  @Test
  void resume_java_lists_everything_in_parts() throws Exception {
    ChildProgram run = ChildProgram.java("examples/Resume.java");

    assertThat(run.err()).isEmpty();
    assertThat(run.exitCode()).isZero();
    assertThat(run.out())
        .matches("50 restores; go on .*\\R50 restores; go on .*\\R30 restores; that was all\\R");
  }

  @Test
  void resume_with_aws_goes_on_where_a_query_stopped() throws Exception {
    assumeTrue(isOnThePath("aws"), "the AWS CLI is not installed");
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(45))) {
      String token = ResumeToken.insidePage(Optional.empty(), 7).encode();
      ProcessBuilder script =
          new ProcessBuilder(
                  "examples/resume-with-aws.sh",
                  token,
                  "--region",
                  TestSandbox.REGION,
                  "--endpoint-url",
                  sandbox.endpoint().toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      script.environment().put("AWS_ACCESS_KEY_ID", TestCredentials.ACCESS_KEY_ID);
      script.environment().put("AWS_SECRET_ACCESS_KEY", TestCredentials.SECRET_ACCESS_KEY);
      Process run = script.start();
      JsonNode answer = new ObjectMapper().readTree(run.getInputStream());

      assertThat(answer.findValuesAsText("TableRestoreRequestId"))
          .hasSize(10)
          .startsWith("request-7")
          .endsWith("request-16");
      assertThat(answer.path("NextToken").asText())
          .isEqualTo(ResumeToken.insidePage(Optional.empty(), 17).encode());
    }
  }

  private static boolean isOnThePath(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
  }

  private static String queryInHeader(String file) throws Exception {
    String header = Files.readString(Path.of(file)).split("\\*/", 2)[0].replace(" * ", " ");
    return header.substring(
        header.indexOf("SELECT"), header.indexOf("FAILED'") + "FAILED'".length());
  }

  @Test
  void every_example_says_what_it_is() throws Exception {
    try (var files = Files.list(Path.of("examples"))) {
      assertThat(files.filter(Files::isRegularFile))
          .isNotEmpty()
          .allSatisfy(file -> assertThat(file).content().containsAnyOf("-- ", "/*", "# "));
    }
  }
}
