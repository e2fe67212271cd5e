package io.redshiftrestore.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedPagesTest {

  private static final Optional<String> NO_MARKER = Optional.empty();
  private static final OptionalLong ALL = OptionalLong.empty();

  private static BoundedPages<Integer> open(
      NumberPages listing, ResumeToken start, OptionalLong maxItems) {
    return new BoundedPages<>(
        new ApiRequest(Map.of(), 20, NO_MARKER), listing::open, start, maxItems);
  }

  private static List<Integer> numbers(int from, int to) {
    return IntStream.range(from, to).boxed().toList();
  }

  private static List<Integer> read(BoundedPages<Integer> pages) {
    List<Integer> rows = new ArrayList<>();
    pages.forEachRemaining(page -> rows.addAll(page.rows()));
    return rows;
  }

  @Test
  void a_cut_inside_a_page_names_the_marker_that_fetched_it() {
    BoundedPages<Integer> pages =
        open(new NumberPages(45, 20, false), ResumeToken.BEGINNING, OptionalLong.of(30));
    assertThat(read(pages)).isEqualTo(numbers(0, 30));
    assertThat(pages.nextToken()).contains(ResumeToken.insidePage(Optional.of("20"), 10));
    assertThat(pages.isCut()).isTrue();
  }

  @Test
  void a_cut_inside_the_first_page_counts_from_its_start_and_not_from_the_tokens() {
    ResumeToken start = ResumeToken.insidePage(NO_MARKER, 10);
    BoundedPages<Integer> pages = open(new NumberPages(45, 20, false), start, OptionalLong.of(5));
    assertThat(read(pages)).isEqualTo(numbers(10, 15));
    assertThat(pages.nextToken()).contains(ResumeToken.insidePage(NO_MARKER, 15));
  }

  @Test
  void a_cut_at_a_pages_end_names_the_next_marker() {
    BoundedPages<Integer> pages =
        open(new NumberPages(45, 20, false), ResumeToken.BEGINNING, OptionalLong.of(20));
    assertThat(read(pages)).isEqualTo(numbers(0, 20));
    assertThat(pages.nextToken()).contains(ResumeToken.ofPage("20"));
    assertThat(pages.isCut()).isTrue();
  }

  @Test
  void a_cut_at_the_last_row_of_all_is_none() {
    BoundedPages<Integer> pages =
        open(new NumberPages(45, 20, false), ResumeToken.BEGINNING, OptionalLong.of(45));
    assertThat(read(pages)).isEqualTo(numbers(0, 45));
    assertThat(pages.nextToken()).isEmpty();
    assertThat(pages.isCut()).isFalse();
  }

  @Test
  void before_the_first_page_the_token_is_that_of_the_start() {
    NumberPages listing = new NumberPages(45, 20, false);
    assertThat(open(listing, ResumeToken.BEGINNING, ALL).nextToken())
        .contains(ResumeToken.insidePage(NO_MARKER, 0));
    assertThat(open(listing, ResumeToken.ofPage("20"), ALL).nextToken())
        .contains(ResumeToken.insidePage(Optional.of("20"), 0));
    assertThat(open(listing, ResumeToken.insidePage(NO_MARKER, 7), ALL).tokenAfter(0))
        .contains(ResumeToken.insidePage(NO_MARKER, 7));
    assertThat(listing.calls()).isZero();
  }

  @Test
  void no_rows_wanted_is_a_cut_without_a_call() {
    NumberPages listing = new NumberPages(45, 20, false);
    BoundedPages<Integer> pages =
        open(listing, ResumeToken.insidePage(Optional.of("20"), 3), OptionalLong.of(0));
    assertThat(pages.hasNext()).isFalse();
    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(pages::next);
    assertThat(pages.nextToken()).contains(ResumeToken.insidePage(Optional.of("20"), 3));
    assertThat(pages.isCut()).isTrue();
    assertThat(listing.calls()).isZero();
  }

  @Test
  void an_offset_is_skipped_across_pages() {
    ResumeToken start = ResumeToken.insidePage(NO_MARKER, 43);
    BoundedPages<Integer> pages = open(new NumberPages(60, 20, false), start, OptionalLong.of(4));
    assertThat(pages.next().rows()).isEmpty();
    assertThat(pages.nextToken()).contains(ResumeToken.insidePage(Optional.of("20"), 23));
    assertThat(pages.next().rows()).isEmpty();
    assertThat(pages.nextToken()).contains(ResumeToken.insidePage(Optional.of("40"), 3));
    assertThat(pages.next().rows()).isEqualTo(numbers(43, 47));
    assertThat(pages.nextToken()).contains(ResumeToken.insidePage(Optional.of("40"), 7));
  }

  @Test
  void an_offset_beyond_the_last_row_gives_no_rows_and_no_token() {
    ResumeToken start = ResumeToken.insidePage(NO_MARKER, Long.MAX_VALUE);
    BoundedPages<Integer> pages = open(new NumberPages(45, 20, false), start, ALL);
    assertThat(read(pages)).isEmpty();
    assertThat(pages.nextToken()).isEmpty();
  }

  @Test
  void there_is_no_token_after_more_rows_than_the_page_has() {
    BoundedPages<Integer> pages = open(new NumberPages(3, 20, false), ResumeToken.BEGINNING, ALL);
    pages.next();
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> pages.tokenAfter(4));
    assertThatExceptionOfType(IndexOutOfBoundsException.class)
        .isThrownBy(() -> pages.tokenAfter(-1));
  }

  @Test
  void a_negative_number_of_rows_cannot_be_wanted() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> open(new NumberPages(3, 20, false), ResumeToken.BEGINNING, OptionalLong.of(-1)));
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whatever_the_sizes_the_token_of_every_row_leads_to_the_one_after_it(boolean emptyPages) {
    for (int size = 0; size <= 8; size++) {
      for (int pageSize = 1; pageSize <= 5; pageSize++) {
        for (int start = 0; start <= size; start++) {
          for (int wanted = 0; wanted <= size + 1; wanted++) {
            assertEveryTokenLeadsOn(size, pageSize, emptyPages, start, wanted);
          }
        }
      }
    }
  }

  private static void assertEveryTokenLeadsOn(
      int size, int pageSize, boolean emptyPages, int start, int wanted) {
    NumberPages listing = new NumberPages(size, pageSize, emptyPages);
    BoundedPages<Integer> pages =
        open(listing, ResumeToken.insidePage(NO_MARKER, start), OptionalLong.of(wanted));
    int read = start;
    while (pages.hasNext()) {
      Page<Integer> page = pages.next();
      assertThat(page.rows()).isEqualTo(numbers(read, read + page.rows().size()));
      for (int row = 1; row <= page.rows().size(); row++) {
        assertLeadsTo(++read, size, pages.tokenAfter(row), 1 + (pageSize + row) % 5, emptyPages);
      }
    }
    assertThat(read).isEqualTo(Math.min(start + wanted, size));
    if (wanted > 0 && start < size) {
      // Of two pages that hold the same rows, one may be empty.
      int pagesNeeded = (read + pageSize - 1) / pageSize;
      assertThat(listing.calls()).isEqualTo(emptyPages ? 2 * pagesNeeded : pagesNeeded);
    }
  }

  private static void assertLeadsTo(
      int next, int size, Optional<ResumeToken> token, int pageSize, boolean emptyPages) {
    assertThat(token.isPresent()).isEqualTo(next < size);
    token.ifPresent(
        resumed ->
            assertThat(read(open(new NumberPages(size, pageSize, emptyPages), resumed, ALL)))
                .isEqualTo(numbers(next, size)));
  }
}
