package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.redshift.model.DescribeTableRestoreStatusResponse;
import software.amazon.awssdk.services.redshift.model.TableRestoreStatus;

class TableRestoreStatusPaginatorTest {

  private static final TableRestoreStatusFilter ALL = TableRestoreStatusFilter.ALL;
  private static final PaginationConfig TWENTIES = PaginationConfig.ALL.withPageSize(20);

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(45));

  @AutoClose
  private final TableRestoreStatusPaginator paginator =
      TableRestoreStatusPaginator.open(sandbox.url("maxAttempts=1"));

  private int calls() {
    return sandbox.requests().size();
  }

  private static String id(TableRestoreStatus item) {
    return String.valueOf(item.tableRestoreRequestId());
  }

  private static List<String> ids(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "request-" + i).toList();
  }

  private static List<String> idsOf(FullResult result) {
    return result.tableRestoreStatusDetails().stream()
        .map(TableRestoreStatusPaginatorTest::id)
        .toList();
  }

  private FullResult list(PaginationConfig config) {
    return paginator.paginate(ALL, config).buildFullResult();
  }

  @Test
  void without_a_configuration_everything_is_listed_in_the_largest_pages() {
    FullResult result = paginator.paginate().buildFullResult();
    assertThat(idsOf(result)).isEqualTo(ids(0, 45));
    assertThat(result.nextToken()).isEmpty();
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(sandbox.requests().get(0).parameter("MaxRecords")).isEqualTo("100");
  }

  @Test
  void nothing_is_called_before_the_first_page_is_asked_for() {
    TableRestoreStatusPagination listing = paginator.paginate(ALL, TWENTIES);
    assertThat(listing.pages().iterator().hasNext()).isTrue();
    listing.nextToken();
    assertThat(calls()).isZero();
  }

  @Test
  void each_page_is_one_call_and_holds_the_apis_own_marker() {
    List<Integer> callsAtPage = new ArrayList<>();
    List<@Nullable String> markers = new ArrayList<>();
    for (DescribeTableRestoreStatusResponse page : paginator.paginate(ALL, TWENTIES).pages()) {
      callsAtPage.add(calls());
      markers.add(page.marker());
    }
    assertThat(callsAtPage).containsExactly(1, 2, 3);
    assertThat(markers.get(2)).isNull();
    assertThat(sandbox.requests())
        .extracting(request -> request.parameter("Marker"))
        .containsExactly(null, markers.get(0), markers.get(1));
  }

  @Test
  void items_fetch_a_page_when_the_one_before_is_used_up() {
    Iterator<TableRestoreStatus> items = paginator.paginate(ALL, TWENTIES).items().iterator();
    for (int read = 1; read <= 20; read++) {
      items.next();
      assertThat(calls()).isEqualTo(1);
    }
    items.next();
    assertThat(calls()).isEqualTo(2);
  }

  @Test
  void a_limited_stream_of_items_fetches_no_page_past_its_limit() {
    assertThat(paginator.paginate(ALL, TWENTIES).items().stream().limit(20)).hasSize(20);
    assertThat(calls()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 19, 20, 21, 40, 44, 45, 46, 1_000_000})
  void nothing_is_fetched_after_max_items_is_reached(int maxItems) {
    FullResult result = list(TWENTIES.withMaxItems(maxItems));
    int most = Math.min(maxItems, 45);
    assertThat(idsOf(result)).isEqualTo(ids(0, most));
    assertThat(calls()).isEqualTo((most + 19) / 20);
    assertThat(result.nextToken().isPresent()).isEqualTo(maxItems < 45);
  }

  @Test
  void max_items_0_gives_nothing_but_a_token_and_makes_no_call() {
    FullResult result = list(TWENTIES.withMaxItems(0));
    assertThat(result.tableRestoreStatusDetails()).isEmpty();
    assertThat(result.nextToken()).contains(ResumeToken.insidePage(Optional.empty(), 0).encode());
    assertThat(calls()).isZero();
  }

  @Test
  void the_token_of_every_item_resumes_right_after_it() {
    TableRestoreStatusPagination listing = paginator.paginate(ALL, TWENTIES);
    List<Optional<String>> tokens = new ArrayList<>();
    listing.items().forEach(item -> tokens.add(listing.nextToken()));
    assertThat(tokens.get(44)).isEmpty();
    for (int item = 0; item < 44; item += 3) {
      FullResult rest = list(TWENTIES.withStartingToken(tokens.get(item).orElseThrow()));
      assertThat(idsOf(rest)).isEqualTo(ids(item + 1, 45));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 20, 44})
  void a_listing_done_in_parts_of_changing_page_size_has_every_item_once(int maxItems) {
    List<String> ids = new ArrayList<>();
    int part = 0;
    Optional<String> token = Optional.of("");
    while (token.isPresent()) {
      FullResult result =
          list(
              PaginationConfig.ALL
                  .withMaxItems(maxItems)
                  .withPageSize(20 + 5 * (part++ % 4))
                  .withStartingToken(token.get()));
      ids.addAll(idsOf(result));
      token = result.nextToken();
    }
    assertThat(ids).isEqualTo(ids(0, 45));
  }

  @Test
  void an_offset_beyond_the_first_page_goes_on_in_the_next_and_repeats_no_row() {
    String token = ResumeToken.insidePage(Optional.empty(), 25).encode();
    FullResult result = list(TWENTIES.withStartingToken(token).withMaxItems(3));
    assertThat(idsOf(result)).isEqualTo(ids(25, 28));
    FullResult rest = list(TWENTIES.withStartingToken(result.nextToken().orElseThrow()));
    assertThat(idsOf(rest)).isEqualTo(ids(28, 45));
  }

  @Test
  void a_listing_goes_on_where_a_call_failed() {
    sandbox.faults().onlyNumber(2, Fault.internalFailure());
    TableRestoreStatusPagination listing = paginator.paginate(ALL, TWENTIES);
    Iterator<TableRestoreStatus> items = listing.items().iterator();
    for (int read = 0; read < 20; read++) {
      items.next();
    }
    assertThatExceptionOfType(ApiException.class).isThrownBy(items::hasNext);
    assertThat(items.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(items::next);
    FullResult rest = list(TWENTIES.withStartingToken(listing.nextToken().orElseThrow()));
    assertThat(idsOf(rest)).isEqualTo(ids(20, 45));
  }

  @Test
  void an_empty_page_that_has_a_marker_is_followed() {
    String marker = paginator.paginate(ALL, TWENTIES).pages().iterator().next().marker();
    sandbox.faults().next(1, Fault.emptyPageThen(String.valueOf(marker)));
    assertThat(idsOf(list(TWENTIES))).isEqualTo(ids(20, 45));
  }

  @Test
  void a_marker_that_comes_back_is_an_error() {
    sandbox.faults().always(Fault.firstPageThen("again", "again"));
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> list(TWENTIES))
        .withMessageContaining("gave the same marker twice")
        .extracting(ApiException::kind)
        .isEqualTo(ApiException.Kind.CONTRACT);
  }

  @Test
  void a_marker_that_the_api_refuses_is_an_error_of_the_argument() {
    assertThatExceptionOfType(ApiException.class)
        .isThrownBy(() -> list(TWENTIES.withStartingToken("typo")))
        .withMessageContaining("Invalid Marker: typo")
        .extracting(ApiException::kind)
        .isEqualTo(ApiException.Kind.ARGUMENT);
    assertThat(sandbox.requests())
        .extracting(request -> request.parameter("Marker"))
        .containsExactly("typo");
  }

  @Test
  void a_filter_that_names_nothing_gives_no_items() {
    FullResult result =
        paginator.paginate(ALL.withClusterIdentifier("unheard-of")).buildFullResult();
    assertThat(result).isEqualTo(new FullResult(List.of(), Optional.empty()));
    assertThat(calls()).isEqualTo(1);
  }

  @Test
  void a_listing_is_read_once() {
    TableRestoreStatusPagination listing = paginator.paginate();
    listing.buildFullResult();
    assertThatIllegalStateException().isThrownBy(() -> listing.items().iterator());
    assertThatIllegalStateException().isThrownBy(() -> listing.pages().iterator());
    assertThat(calls()).isEqualTo(1);
  }
}
