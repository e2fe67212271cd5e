package io.redshiftrestore.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.redshiftrestore.RestoreDriver;
import io.redshiftrestore.config.ConnectionConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides say can be typed as it stands, and what they call tested is. */
class GuidesTest {

  static List<Guide> guides() throws IOException {
    return Guide.all();
  }

  @ParameterizedTest
  @MethodSource("guides")
  void a_guide_names_the_driver_and_its_jar(Guide guide) {
    assertThat(guide.text())
        .contains(RestoreDriver.class.getName())
        .containsPattern("redshift-restore-jdbc-\\S+-all\\.jar`");
  }

  @ParameterizedTest
  @MethodSource("guides")
  void the_urls_of_a_guide_are_understood(Guide guide) {
    assertThat(guide.urls())
        .isNotEmpty()
        .allSatisfy(
            url ->
                assertThatCode(() -> ConnectionConfig.parse(url, new Properties()))
                    .doesNotThrowAnyException());
  }

  /** Spark's queries are Spark's own SQL. */
  static List<Guide> guidesToTheDriversSql() throws IOException {
    return guides().stream().filter(guide -> !guide.toString().equals("spark.md")).toList();
  }

  @ParameterizedTest
  @MethodSource("guidesToTheDriversSql")
  void the_queries_of_a_guide_give_rows(Guide guide) throws Exception {
    assertThat(guide.queries()).isNotEmpty();
    try (Connection connection = DriverManager.getConnection("jdbc:redshift-restore:sandbox=true");
        Statement statement = connection.createStatement()) {
      for (String sql : guide.queries()) {
        try (ResultSet rows = statement.executeQuery(sql)) {
          assertThat(rows.next()).as(sql).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void the_tests_that_a_guide_names_exist(Guide guide) throws IOException {
    assertThat(testClasses()).containsAll(guide.testClasses());
  }

  private static Set<String> testClasses() throws IOException {
    try (Stream<Path> tests = Files.walk(Path.of("src/test"));
        Stream<Path> clients = Files.walk(Path.of("src/it"))) {
      return Stream.concat(tests, clients)
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches(".+\\.(java|kt|scala)"))
          .map(name -> name.substring(0, name.lastIndexOf('.')))
          .collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @MethodSource("guides")
  void the_files_that_a_guide_links_to_exist(Guide guide) {
    assertThat(guide.links()).allSatisfy(file -> assertThat(file).exists());
  }

  @Test
  void the_readme_links_to_each_guide() throws IOException {
    assertThat(guides())
        .isNotEmpty()
        .allSatisfy(
            guide ->
                assertThat(Path.of("README.md"))
                    .content()
                    .contains("](" + guide.file().toString().replace('\\', '/') + ")"));
  }
}
