package io.redshiftrestore.table.read;

import static io.redshiftrestore.table.keys.KnownKeys.CLUSTER;
import static io.redshiftrestore.table.keys.KnownKeys.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.KnownKeys;
import io.redshiftrestore.table.keys.Lookup;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SharedListingTest {

  private final FakePages pages =
      FakePages.of(List.of("a=1", "b=1"), List.of(), List.of("a=2", "?=3"));
  private final SharedListing<String> listing = listing(pages);

  /** Each text is the id and the cluster of a row; a question mark stands for NULL. */
  private static SharedListing<String> listing(FakePages pages) {
    return new SharedListing<>(
        pages,
        text -> {
          String[] keys = text.split("=", -1);
          return KnownKeys.row(keys[0].equals("?") ? null : keys[0], keys[1], "r");
        });
  }

  private static AbstractListAssert<?, List<?>, Object, ObjectAssert<Object>> assertThatRows(
      @Nullable List<Row> rows) {
    return assertThat(rows).extracting(row -> row.get(ID) + "=" + row.get(CLUSTER));
  }

  @Test
  void nothing_is_fetched_before_it_is_asked_for() {
    assertThat(listing.isComplete()).isFalse();
    assertThatRows(listing.matching(new Lookup("r", Map.of(ID, "a")))).isEmpty();
    assertThat(pages.fetched()).isZero();
  }

  @Test
  void rows_from_a_position_cost_one_page_at_most() {
    assertThatRows(listing.from(0)).containsExactly("a=1", "b=1");
    assertThat(pages.fetched()).isEqualTo(1);
    assertThatRows(listing.from(2)).isEmpty();
    assertThat(pages.fetched()).isEqualTo(2);
    assertThatRows(listing.from(2)).containsExactly("a=2", "null=3");
    assertThat(listing.from(4)).isNull();
    assertThat(pages.fetched()).isEqualTo(3);
  }

  @Test
  void another_reader_gets_the_same_rows_without_a_call() {
    RowSource first = RowSource.shared(Lookup.whole("r"), listing);
    RowSource second = RowSource.shared(Lookup.whole("r"), listing);
    assertThatRows(first.next()).hasSize(2);
    assertThatRows(second.next()).hasSize(2);
    assertThat(pages.fetched()).isEqualTo(1);
    assertThatRows(second.next()).isEmpty();
    assertThatRows(second.next()).hasSize(2);
    assertThat(second.next()).isNull();
    assertThatRows(first.next()).containsExactly("a=2", "null=3");
    assertThat(first.next()).isNull();
    assertThat(pages.fetched()).isEqualTo(3);
  }

  @Test
  void rows_are_found_by_key_also_those_that_came_after_the_first_question() {
    listing.advance();
    assertThatRows(listing.matching(new Lookup("r", Map.of(ID, "a")))).containsExactly("a=1");
    listing.advance();
    listing.advance();
    assertThat(listing.isComplete()).isTrue();
    assertThatRows(listing.matching(new Lookup("r", Map.of(ID, "a"))))
        .containsExactly("a=1", "a=2");
    assertThatRows(listing.matching(new Lookup("r", Map.of(ID, "a", CLUSTER, "2"))))
        .containsExactly("a=2");
    assertThatRows(listing.matching(new Lookup("r", Map.of(ID, "c")))).isEmpty();
    assertThatRows(listing.matching(new Lookup("r", Map.of()))).hasSize(4);
  }

  @Test
  void a_listing_that_has_ended_is_advanced_for_nothing() {
    for (int i = 0; i < 5; i++) {
      listing.advance();
    }
    assertThat(pages.fetched()).isEqualTo(3);
  }

  @Test
  void a_listing_that_failed_never_passes_for_complete_and_fails_whoever_asks_again() {
    FakePages broken = pages.failingAt(1);
    SharedListing<String> failing = listing(broken);
    assertThatRows(failing.from(0)).hasSize(2);
    for (int i = 0; i < 2; i++) {
      assertThatIllegalStateException().isThrownBy(() -> failing.from(2)).withMessage("page 1");
      assertThat(failing.isComplete()).isFalse();
    }
    assertThatIllegalStateException().isThrownBy(failing::advance).withMessage("page 1");
    assertThatRows(failing.matching(new Lookup("r", Map.of(ID, "a")))).containsExactly("a=1");
    assertThat(broken.fetched()).isEqualTo(2);
  }
}
