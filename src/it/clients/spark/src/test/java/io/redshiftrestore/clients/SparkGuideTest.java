package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the guide says is so. */
class SparkGuideTest {

  private static final Path GUIDE = Path.of("../../../../examples/spark.md");
  private static final String URL = "jdbc:redshift-restore:region=us-east-1";
  private static final Pattern COST = Pattern.compile("(?m)^\\| `(.+)` \\| (\\d+) \\|");
  private static final Pattern SQL = Pattern.compile("(?s)```sql\n(.*?)```");
  private static final Pattern SETTING =
      Pattern.compile("--conf (spark\\.sql\\.catalog\\S*?)=(\\S+)");

  private static Stream<MatchResult> inGuide(Pattern pattern) throws IOException {
    return pattern.matcher(Files.readString(GUIDE)).results();
  }

  @TestFactory
  Stream<DynamicTest> every_filter_costs_what_it_says() throws IOException {
    return inGuide(COST)
        .map(
            line ->
                dynamicTest(
                    line.group(1),
                    () -> {
                      try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250))) {
                        LocalSpark.restores(sandbox).where(line.group(1)).collectAsList();
                        assertThat(sandbox.requests()).hasSize(Integer.parseInt(line.group(2)));
                      }
                    }));
  }

  @Test
  void every_statement_runs_with_the_settings_that_are_shown() throws IOException {
    SparkSession spark = LocalSpark.session().newSession();
    try (TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250))) {
      inGuide(SETTING)
          .forEach(
              setting ->
                  spark.conf().set(setting.group(1), setting.group(2).replace(URL, sandbox.url())));
      inGuide(SQL)
          .flatMap(snippet -> Arrays.stream(snippet.group(1).strip().split(";\\s*")))
          .map(statement -> statement.replace(URL, sandbox.url()))
          .forEach(
              statement -> {
                boolean isQuery = !statement.startsWith("CREATE");
                assertThat(spark.sql(statement).collectAsList().isEmpty())
                    .as(statement)
                    .isNotEqualTo(isQuery);
              });
      assertThat(sandbox.requests()).hasSize(3 + 1);
    }
  }
}
