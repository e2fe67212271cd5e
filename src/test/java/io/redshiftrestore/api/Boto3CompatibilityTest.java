package io.redshiftrestore.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What boto3 lists, and the tokens it gives, so does the paginator. */
@EnabledIf("io.redshiftrestore.api.ClientProgram#isBoto3There")
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(120)
class Boto3CompatibilityTest {

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  @AutoClose private final Boto3 boto3 = Boto3.at(sandbox.endpoint());
  @AutoClose private final Comparison comparison = new Comparison(boto3, sandbox);

  @ParameterizedTest
  @MethodSource("matrix")
  void items_and_tokens_are_alike_in_every_part_of_a_listing(Cell cell) {
    comparison.assertAlike(cell, 2);
  }

  static Stream<Cell> matrix() {
    return Cell.matrix();
  }

  @ParameterizedTest
  @MethodSource("starts")
  void each_form_of_starting_token_leads_to_the_same_place(Cell cell) {
    comparison.assertAlike(cell, 1);
  }

  static Stream<Cell> starts() {
    String marker = markerAfter(20);
    return Cell.of(
        Cell.FILTERS.subList(0, 2),
        List.of(OptionalLong.empty(), OptionalLong.of(5), OptionalLong.of(20)),
        List.of(OptionalInt.of(20), OptionalInt.of(100)),
        Stream.of(
                "None",
                "None___7",
                marker,
                marker + "___0",
                marker + "___7",
                ResumeToken.ofPage(marker).encode(),
                ResumeToken.insidePage(Optional.empty(), 0).encode(),
                ResumeToken.insidePage(Optional.empty(), 19).encode(),
                ResumeToken.insidePage(Optional.of(marker), 7).encode(),
                ResumeToken.ofPage(marker).encode().replaceAll(".{10}", "$0\n"),
                base64("{\"boto_truncate_amount\":7,\"Marker\":null}"))
            .map(Optional::of)
            .toList());
  }

  private static String base64(String json) {
    return Base64.getEncoder().encodeToString(json.getBytes(UTF_8));
  }

  private static String markerAfter(int rows) {
    try (TestSandbox any = TestSandbox.with(SampleRows.rows(rows + 1));
        TableRestoreStatusPaginator paginator = TableRestoreStatusPaginator.open(any.url())) {
      PaginationConfig onePage = PaginationConfig.ALL.withPageSize(rows);
      return String.valueOf(
          paginator.paginate(Cell.ALL, onePage).pages().iterator().next().marker());
    }
  }

  @Test
  void every_marker_is_written_alike() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<ResumeToken> tokens =
        Stream.generate(() -> RandomMarkers.token(random)).limit(5_000).toList();
    assertThat(tokens)
        .as("seed %s", seed)
        .extracting(ResumeToken::encode)
        .isEqualTo(boto3.encode(tokens));
  }

  @Test
  void every_field_of_the_most_awkward_rows_is_alike() {
    try (TestSandbox awkward = TestSandbox.with(SampleRows.awkwardRows(112));
        Boto3 boto3OnAwkward = Boto3.at(awkward.endpoint());
        Comparison onAwkward = new Comparison(boto3OnAwkward, awkward)) {
      onAwkward.assertAlike(new Cell(Cell.ALL, PaginationConfig.ALL.withMaxItems(50)), 2);
    }
  }
}
