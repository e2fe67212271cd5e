package io.redshiftrestore.api;

import static io.redshiftrestore.api.DescribeTableRestoreStatus.CLUSTER_IDENTIFIER;
import static io.redshiftrestore.api.DescribeTableRestoreStatus.TABLE_RESTORE_REQUEST_ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

class SdkPagesTest {

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(45));
  @AutoClose private final SandboxApi api = SandboxApi.of(sandbox);

  private int calls() {
    return sandbox.requests().size();
  }

  @Test
  void opening_a_listing_makes_no_call() {
    assertThat(api.list().hasNext()).isTrue();
    assertThat(calls()).isZero();
    assertThat(api.calls().made()).isZero();
  }

  @Test
  void each_page_is_one_call_and_to_ask_for_more_is_free() {
    Pages<TableRestoreStatus> pages = api.list();
    for (int call = 1; call <= 3; call++) {
      assertThat(pages.hasNext()).isTrue();
      assertThat(pages.hasNext()).isTrue();
      assertThat(pages.next().rows()).hasSize(call < 3 ? 20 : 5);
      assertThat(calls()).isEqualTo(call);
      assertThat(api.calls().made()).isEqualTo(call);
    }
    assertThat(pages.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pages::next);
    assertThat(calls()).isEqualTo(3);
  }

  @Test
  void every_row_is_read_once_and_in_order() {
    assertThat(SandboxApi.ids(api.list()))
        .isEqualTo(IntStream.range(0, 45).mapToObj(i -> "request-" + i).toList());
  }

  @Test
  void the_marker_of_a_page_fetches_the_one_after_it() {
    Pages<TableRestoreStatus> pages = api.list();
    Optional<String> marker = pages.next().nextMarker();
    assertThat(marker).isPresent();
    Pages<TableRestoreStatus> resumed = api.open(new ApiRequest(Map.of(), 20, marker));
    assertThat(SandboxApi.ids(resumed)).hasSize(25).startsWith("request-20");
    assertThat(sandbox.requests().get(1).parameter("Marker")).isEqualTo(marker.get());
  }

  @Test
  void the_last_page_has_no_marker() {
    Pages<TableRestoreStatus> pages = api.open(new ApiRequest(Map.of(), 100, Optional.empty()));
    assertThat(pages.next().nextMarker()).isEmpty();
  }

  @Test
  void an_empty_page_that_has_a_marker_is_followed() {
    String marker = api.list().next().nextMarker().orElseThrow();
    sandbox.recorder().clear();
    sandbox.faults().next(1, Fault.emptyPageThen(marker));
    Pages<TableRestoreStatus> pages = api.list();
    assertThat(pages.next().rows()).isEmpty();
    assertThat(SandboxApi.ids(pages)).hasSize(25);
    assertThat(calls()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource({"again, again, 2", "one, other, 3"})
  void a_marker_that_comes_back_is_an_error_and_never_a_loop(
      String marker, String nextMarker, int callsMade) {
    sandbox.faults().always(Fault.firstPageThen(marker, nextMarker));
    Pages<TableRestoreStatus> pages = api.list();
    for (int call = 1; call < callsMade; call++) {
      assertThat(pages.next().rows()).hasSize(20);
    }
    ApiException failure = SandboxApi.failureOf(pages);
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CONTRACT);
    assertThat(failure)
        .hasMessageContaining("gave the same marker twice")
        .hasMessageContaining("rows so far are not complete");
    assertThat(pages.hasNext()).isFalse();
    assertThat(calls()).isEqualTo(callsMade);
  }

  @Test
  void a_marker_that_comes_back_to_where_the_listing_was_resumed_is_an_error() {
    sandbox.faults().always(Fault.firstPageThen("start"));
    Pages<TableRestoreStatus> pages = api.open(new ApiRequest(Map.of(), 20, Optional.of("start")));
    assertThat(SandboxApi.failureOf(pages).kind()).isEqualTo(ApiException.Kind.CONTRACT);
  }

  @Test
  void html_in_the_place_of_an_answer_is_an_error_and_not_an_empty_list() {
    sandbox.faults().always(Fault.html());
    assertNotAnAnswer();
  }

  @Test
  void an_empty_body_is_an_error_and_not_an_empty_list() {
    sandbox.faults().always(Fault.emptyBody());
    assertNotAnAnswer();
  }

  private void assertNotAnAnswer() {
    Pages<TableRestoreStatus> pages = api.list();
    ApiException failure = SandboxApi.failureOf(pages);
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CONTRACT);
    assertThat(failure)
        .hasMessageContaining("something that is not a Redshift response")
        .hasMessageNotContaining("UNKNOWN");
    assertThat(pages.hasNext()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {CLUSTER_IDENTIFIER, TABLE_RESTORE_REQUEST_ID})
  void a_filter_that_names_nothing_gives_an_empty_page(String parameter) {
    Pages<TableRestoreStatus> pages = api.list(parameter, "unheard-of");
    assertThat(pages.next()).isEqualTo(new Page<>(List.of(), Optional.empty()));
    assertThat(pages.hasNext()).isFalse();
    assertThat(calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ClusterNotFound",
        "ClusterNotFoundFault",
        "TableRestoreNotFound",
        "TableRestoreNotFoundFault"
      })
  void not_found_is_understood_in_each_spelling(String code) {
    sandbox.faults().always(Fault.service(404, code, "Not here."));
    assertThat(api.list(CLUSTER_IDENTIFIER, "finance").next().rows()).isEmpty();
  }

  @Test
  void not_found_without_a_filter_is_an_error() {
    sandbox.faults().always(Fault.service(404, "ClusterNotFound", "Not here."));
    assertThat(api.failure()).hasMessageContaining("ClusterNotFound: Not here.");
  }

  @Test
  void a_cluster_that_vanishes_on_the_second_page_is_an_error() {
    try (TestSandbox vanishing =
            TestSandbox.with(
                IntStream.range(0, 30)
                    .mapToObj(i -> SampleRows.row("r" + i, "c", "FAILED"))
                    .toList());
        SandboxApi onVanishing = SandboxApi.of(vanishing)) {
      vanishing.faults().onlyNumber(2, Fault.service(404, "ClusterNotFound", "Gone."));
      Pages<TableRestoreStatus> pages = onVanishing.list(CLUSTER_IDENTIFIER, "c");
      assertThat(pages.next().rows()).hasSize(20);
      assertThat(SandboxApi.failureOf(pages)).hasMessageContaining("ClusterNotFound: Gone.");
      assertThat(pages.hasNext()).isFalse();
    }
  }

  @Test
  void a_status_that_the_sdk_does_not_know_keeps_its_text() {
    sandbox.faults().always(Fault.unknownStatus());
    assertThat(api.list().next().rows())
        .extracting(TableRestoreStatus::statusAsString)
        .containsOnly("DEFROSTING");
  }

  @Test
  void a_malformed_timestamp_is_an_error_that_quotes_it() {
    sandbox.faults().always(Fault.malformedTimestamp());
    assertUnreadable("yesterday");
  }

  @Test
  void a_malformed_number_is_an_error_that_quotes_it() {
    sandbox.faults().always(Fault.malformedNumber());
    assertUnreadable("many");
  }

  private void assertUnreadable(String value) {
    ApiException failure = api.failure();
    assertThat(failure.kind()).isEqualTo(ApiException.Kind.CONTRACT);
    assertThat(failure)
        .hasMessageContaining("gave an answer that cannot be read")
        .hasMessageContaining(value)
        .hasMessageNotContaining("software.amazon");
  }

  @Test
  void after_a_failure_there_are_no_more_pages() {
    sandbox.faults().onlyNumber(2, Fault.internalFailure());
    Pages<TableRestoreStatus> pages = api.list();
    pages.next();
    assertThat(SandboxApi.failureOf(pages).kind()).isEqualTo(ApiException.Kind.SERVICE);
    assertThat(pages.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pages::next);
  }
}
