package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.redshiftrestore.api.OtherPaginator.Answer;
import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.condition.EnabledIf;

/**
 * All that the paginator means to do otherwise than boto3: what is an accident there, and one rule
 * of SQL.
 */
@EnabledIf("io.redshiftrestore.api.ClientProgram#isBoto3There")
@TestInstance(Lifecycle.PER_CLASS)
class KnownDifferencesTest {

  private static final PaginationConfig CONFIG = PaginationConfig.ALL;

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(45));
  @AutoClose private final Boto3 boto3 = Boto3.at(sandbox.endpoint());
  @AutoClose private final Comparison comparison = new Comparison(boto3, sandbox);

  @BeforeEach
  void forget() {
    sandbox.faults().clear();
    sandbox.recorder().clear();
  }

  private static Cell cell(PaginationConfig config) {
    return new Cell(Cell.ALL, config);
  }

  private static String encoded(ResumeToken token) {
    return token.encode();
  }

  private static void assertBotoFails(ThrowingCallable attempt, String reason) {
    assertThatExceptionOfType(AssertionError.class)
        .isThrownBy(attempt)
        .withMessageContaining(reason);
  }

  private static void assertRefused(ThrowingCallable attempt) {
    assertThat(catchThrowableOfType(ApiException.class, attempt).kind())
        .isEqualTo(ApiException.Kind.ARGUMENT);
  }

  /** Whoever asks for small pages wants pages, not an error. */
  @Test
  void a_page_size_that_the_api_refuses_becomes_the_nearest_that_it_takes() {
    for (int pageSize : List.of(1, 19, 101, 500)) {
      Cell cell = cell(CONFIG.withPageSize(pageSize));
      assertBotoFails(() -> comparison.theirs(cell), "InvalidParameterValue");
      assertThat(comparison.ours(cell).ids()).hasSize(45);
    }
  }

  /** boto3 sends such page sizes, and cuts the last item for -1 most items. */
  @Test
  void sizes_that_make_no_sense_are_refused_before_any_call() {
    assertRefused(() -> CONFIG.withPageSize(0));
    assertRefused(() -> CONFIG.withPageSize(-3));
    assertRefused(() -> CONFIG.withMaxItems(-1));
  }

  /** What is listed is known beforehand: nothing. */
  @Test
  void max_items_0_makes_no_call() {
    Cell cell = cell(CONFIG.withMaxItems(0).withStartingToken("None___7"));
    Answer theirs = comparison.theirs(cell);
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(comparison.ours(cell)).isEqualTo(theirs);
    assertThat(sandbox.requests()).hasSize(1);
  }

  /** boto3 skips in the first page only: whoever resumes with smaller pages gets items twice. */
  @Test
  void an_offset_beyond_the_first_page_is_skipped_in_the_next_ones() {
    String token = encoded(ResumeToken.insidePage(Optional.empty(), 25));
    Cell cell = cell(CONFIG.withPageSize(20).withStartingToken(token));
    assertThat(comparison.theirs(cell).ids()).hasSize(25).startsWith("request-20");
    assertThat(comparison.ours(cell).ids()).hasSize(20).startsWith("request-25");
  }

  /** In SQL, a condition that nothing meets is no error. */
  @Test
  void a_filter_that_names_nothing_gives_no_items() {
    Cell cluster = new Cell(Cell.ALL.withClusterIdentifier("unheard-of"), CONFIG);
    Cell id = new Cell(Cell.ALL.withTableRestoreRequestId("unheard-of"), CONFIG);
    assertBotoFails(() -> comparison.theirs(cluster), "ClusterNotFound");
    assertBotoFails(() -> comparison.theirs(id), "TableRestoreNotFound");
    assertThat(comparison.ours(cluster).ids()).isEmpty();
    assertThat(comparison.ours(id).ids()).isEmpty();
  }

  /** boto3 compares a marker with the one before only, and would go round for ever. */
  @Test
  void a_cycle_of_markers_is_an_error() {
    sandbox.faults().always(Fault.firstPageThen("one", "other"));
    Cell cell = cell(CONFIG.withPageSize(20).withMaxItems(200));
    assertThat(comparison.theirs(cell).ids()).hasSize(200);
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> comparison.ours(cell))
        .withMessageContaining("gave the same marker twice");
  }

  /** boto3 takes a token without its padding for a marker. */
  @Test
  void a_token_may_lack_its_padding() {
    String token = encoded(ResumeToken.insidePage(Optional.empty(), 40));
    assertThat(token).endsWith("=");
    Cell cell = cell(CONFIG.withStartingToken(token.replace("=", "")));
    assertBotoFails(() -> comparison.theirs(cell), "Invalid Marker");
    assertThat(comparison.ours(cell).ids()).hasSize(5);
  }

  /** boto3 fails with an error of Python's, some of them after a call. */
  @Test
  void a_token_of_another_api_or_a_broken_one_is_refused_before_any_call() {
    for (String token :
        List.of("eyJGb28iOiAxfQ==", "eyJNYXJrZXIiOiA1fQ==", "m___99999999999999999999")) {
      assertRefused(() -> CONFIG.withStartingToken(token));
    }
  }

  /** boto3 stumbles over JSON that is no object, and over more than one separator. */
  @Test
  void whatever_is_no_token_is_sent_as_a_marker() {
    for (String token : List.of("MTIz", "a___b___5")) {
      Cell cell = cell(CONFIG.withStartingToken(token));
      assertBotoFails(() -> comparison.theirs(cell), "Error: ");
      assertThatExceptionOfType(ApiException.class)
          .isThrownBy(() -> comparison.ours(cell))
          .withMessageContaining("Invalid Marker: " + token);
    }
  }
}
