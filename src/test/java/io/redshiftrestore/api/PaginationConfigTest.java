package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaginationConfigTest {

  private static final PaginationConfig ALL = PaginationConfig.ALL;

  @ParameterizedTest
  @CsvSource({"1, 20", "19, 20", "20, 20", "57, 57", "100, 100", "101, 100", "2147483647, 100"})
  void a_page_size_becomes_the_nearest_that_the_api_takes(int asked, int used) {
    PageSize size = ALL.withPageSize(asked).effectivePageSize();
    assertThat(size).isEqualTo(new PageSize(asked, used));
    assertThat(size.change().isPresent()).isEqualTo(asked != used);
  }

  @Test
  void a_changed_page_size_is_told_in_a_sentence() {
    assertThat(PageSize.of(5).change())
        .contains("The page size 5 was raised to 20, the smallest that the API takes.");
    assertThat(PageSize.of(500).change())
        .contains("The page size 500 was lowered to 100, the largest that the API takes.");
  }

  @Test
  void without_a_page_size_pages_are_the_largest_and_nothing_is_told() {
    assertThat(ALL.effectivePageSize()).isEqualTo(new PageSize(100, 100));
    assertThat(ALL.effectivePageSize().change()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
  void a_page_size_below_1_is_refused(int rows) {
    assertRefused(() -> ALL.withPageSize(rows), "must be 1 or more, but is " + rows + ".");
  }

  @ParameterizedTest
  @ValueSource(longs = {-1, Long.MIN_VALUE})
  void negative_max_items_are_refused(long items) {
    assertRefused(() -> ALL.withMaxItems(items), "must be 0 or more, but is " + items + ".");
  }

  @Test
  void a_token_of_another_api_is_refused_before_any_call() {
    assertRefused(() -> ALL.withStartingToken("eyJGb28iOiAxfQ=="), "holds \"Foo\"");
  }

  @Test
  void an_empty_filter_is_refused() {
    TableRestoreStatusFilter filter = TableRestoreStatusFilter.ALL;
    assertRefused(() -> filter.withClusterIdentifier(""), "ClusterIdentifier must not be empty");
    assertRefused(() -> filter.withTableRestoreRequestId(""), "TableRestoreRequestId must not be");
  }

  private static void assertRefused(ThrowingCallable attempt, String reason) {
    ApiException refusal = catchThrowableOfType(ApiException.class, attempt);
    assertThat(refusal).hasMessageContaining(reason);
    assertThat(refusal.kind()).isEqualTo(ApiException.Kind.ARGUMENT);
  }

  @Test
  void what_is_left_open_is_taken_from_another_configuration() {
    PaginationConfig full = ALL.withMaxItems(1).withPageSize(30).withStartingToken("a");
    assertThat(ALL.orElse(full)).isEqualTo(full);
    assertThat(full.orElse(ALL.withMaxItems(2).withPageSize(40).withStartingToken("b")))
        .isEqualTo(full);
    assertThat(ALL.withMaxItems(9).orElse(full)).isEqualTo(full.withMaxItems(9));
  }

  @Test
  void the_start_is_that_of_the_token() {
    assertThat(ALL.start()).isEqualTo(ResumeToken.BEGINNING);
    assertThat(ALL.withStartingToken("m").start()).isEqualTo(ResumeToken.ofPage("m"));
  }
}
