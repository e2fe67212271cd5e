package io.redshiftrestore.api;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the AWS CLI lists, and the tokens it gives, so does the paginator. */
@EnabledIf("io.redshiftrestore.api.ClientProgram#isAwsCliThere")
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class AwsCliCompatibilityTest {

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @AutoClose
  private final Comparison comparison = new Comparison(AwsCli.at(sandbox.endpoint()), sandbox);

  /** Few, because each call starts a process that takes about a second. */
  @ParameterizedTest
  @MethodSource("cells")
  void items_and_tokens_are_alike(Cell cell) {
    comparison.assertAlike(cell, 1);
  }

  static Stream<Cell> cells() {
    PaginationConfig all = PaginationConfig.ALL;
    return Stream.of(
        new Cell(Cell.ALL, all),
        new Cell(Cell.ALL, all.withMaxItems(10)),
        new Cell(Cell.ALL, all.withMaxItems(100)),
        new Cell(Cell.ALL, all.withMaxItems(125).withPageSize(20)),
        new Cell(Cell.ALL, all.withMaxItems(60).withPageSize(20).withStartingToken("None___7")),
        new Cell(Cell.FILTERS.get(1), all.withMaxItems(25).withPageSize(20)),
        new Cell(Cell.FILTERS.get(2), all.withMaxItems(1)),
        new Cell(Cell.FILTERS.get(3), all.withPageSize(33)));
  }
}
