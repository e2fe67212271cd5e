package io.redshiftrestore.endtoend.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.sql.function.RedshiftFunction;
import io.redshiftrestore.sql.function.RedshiftFunction.Family;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import java.io.IOException;
import java.net.URISyntaxException;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the reference of the SQL that is supported, which stands beside it as text. */
class DialectReferenceTest {

  private static final Set<Family> OF_VALUES = Set.of(Family.STRING, Family.NUMERIC);

  private static final SandboxDatabase DATABASE =
      SandboxDatabase.with(
          List.of(
              SampleRows.row("a", "finance", "FAILED"),
              SampleRows.row("b", "finance", "SUCCEEDED")));

  @AfterAll
  static void close() throws SQLException {
    DATABASE.close();
  }

  @TestFactory
  Stream<DynamicNode> a_statement_answers_as_the_reference_says()
      throws IOException, URISyntaxException {
    return DialectReference.all().stream()
        .map(
            reference ->
                dynamicContainer(reference.name(), reference.examples().stream().map(this::test)));
  }

  private DynamicNode test(DialectExample example) {
    return dynamicTest(
        "line " + example.line() + ": " + example.sql(),
        () -> {
          List<String> given = example.answerOf(DATABASE);
          if (!example.isAnsweredBy(given)) {
            assertThat(given).isEqualTo(example.answer());
          }
        });
  }

  @Test
  void every_function_of_text_or_numbers_has_an_example_under_its_page()
      throws IOException, URISyntaxException {
    List<DialectExample> examples =
        DialectReference.all().stream()
            .flatMap(reference -> reference.examples().stream())
            .toList();
    assertThat(RedshiftFunctions.ALL)
        .filteredOn(function -> OF_VALUES.contains(function.family()))
        .allSatisfy(
            function ->
                assertThat(examples)
                    .as("%s under # %s", function.name(), function.page())
                    .anyMatch(example -> shows(example, function)));
  }

  private static boolean shows(DialectExample example, RedshiftFunction function) {
    Pattern call = Pattern.compile("\\b" + Pattern.quote(function.name()) + "\\b");
    return example.page().equals(function.page())
        && call.matcher(example.sql().toUpperCase(Locale.ROOT)).find();
  }
}
