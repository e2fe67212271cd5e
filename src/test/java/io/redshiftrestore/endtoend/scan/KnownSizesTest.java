package io.redshiftrestore.endtoend.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How large a listing was the last time guides what is asked for, and never what is answered. */
class KnownSizesTest {

  private final AtomicInteger size = new AtomicInteger(300);
  private final SandboxDatabase database =
      SandboxDatabase.inRegions("us-east-1", (region, now) -> SampleRows.rows(size.get()), "");

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private static String selectEvery(int step, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'request-" + i * step + "'")
        .collect(
            Collectors.joining(
                ", ",
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE table_restore_request_id IN (",
                ")"));
  }

  private static List<String> every(int step, int count) {
    return IntStream.range(0, count).mapToObj(i -> "request-" + i * step).toList();
  }

  private void readAll() throws SQLException {
    assertThat(database.rows("SELECT * FROM table_restore_status")).hasSize(size.get());
    database.forgetCalls();
  }

  private void assertCosts(int calls, int step, int count) throws SQLException {
    assertThat(database.column(selectEvery(step, count)))
        .containsExactlyInAnyOrderElementsOf(every(step, count));
    assertThat(database.calls()).isEqualTo(calls);
  }

  @Test
  void as_long_as_the_size_is_unknown_few_keys_are_looked_up() throws SQLException {
    assertCosts(15, 19, 15);
  }

  @Test
  void once_the_size_is_known_the_cheaper_way_is_taken() throws SQLException {
    readAll();
    assertCosts(3, 19, 15);
    database.forgetCalls();
    assertCosts(2, 250, 2);
  }

  @Test
  void a_listing_that_has_grown_since_still_gives_every_row() throws SQLException {
    readAll();
    size.set(700);
    assertCosts(7, 46, 15);
    database.forgetCalls();
    assertThat(database.rows("SELECT * FROM table_restore_status")).hasSize(700);
  }

  @Test
  void a_listing_that_has_grown_out_of_proportion_is_given_up_for_look_ups() throws SQLException {
    readAll();
    size.set(5_000);
    assertCosts(4 + 3, 1_249, 4);
  }

  @Test
  void a_listing_that_has_shrunk_since_gives_what_is_left() throws SQLException {
    readAll();
    size.set(50);
    assertThat(database.column(selectEvery(19, 15))).hasSize(3);
    assertThat(database.calls()).isEqualTo(1);
  }

  @Test
  void a_listing_that_was_not_read_to_its_end_says_nothing_of_its_size() throws SQLException {
    assertThat(database.rows("SELECT * FROM table_restore_status LIMIT 150")).hasSize(150);
    database.forgetCalls();
    assertCosts(15, 19, 15);
  }
}
