package io.redshiftrestore.sql.plan.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class RankingTest {

  private static final WindowRows ROWS = new WindowRows();

  @AfterAll
  static void close() throws SQLException {
    ROWS.close();
  }

  @Test
  void ranks_count_the_rows_before_a_rows_peers_and_dense_ranks_the_groups_of_peers()
      throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, ROW_NUMBER() OVER w, RANK() OVER w, DENSE_RANK() OVER w"
                    + " FROM (VALUES (10, 1), (20, 2), (20, 3), (30, 4)) AS v (x, id)"
                    + " WINDOW w AS (ORDER BY x) ORDER BY id"))
        .isIn(
            "10 | 1 | 1 | 1 // 20 | 2 | 2 | 2 // 20 | 3 | 2 | 2 // 30 | 4 | 4 | 3",
            "10 | 1 | 1 | 1 // 20 | 3 | 2 | 2 // 20 | 2 | 2 | 2 // 30 | 4 | 4 | 3");
  }

  @Test
  void percent_rank_and_cume_dist_say_where_peers_start_and_end() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, PERCENT_RANK() OVER (ORDER BY x), CUME_DIST() OVER (ORDER BY x)"
                    + " FROM (VALUES (3), (7), (7), (8), (9)) AS v (x) ORDER BY x"))
        .isEqualTo(
            "3 | 0.0 | 0.2 // 7 | 0.25 | 0.6 // 7 | 0.25 | 0.6 // 8 | 0.75 | 0.8 // 9 | 1.0 | 1.0");
  }

  @Test
  void the_percent_rank_of_a_row_alone_is_0() throws SQLException {
    assertThat(ROWS.of("SELECT PERCENT_RANK() OVER (ORDER BY x) FROM (VALUES (5)) AS v (x)"))
        .isEqualTo("0.0");
  }

  @Test
  void without_an_order_all_rows_are_peers() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, RANK() OVER (), CUME_DIST() OVER () FROM (VALUES (1), (2)) AS v (x)"
                    + " ORDER BY x"))
        .isEqualTo("1 | 1 | 1.0 // 2 | 1 | 1.0");
  }

  @Test
  void nulls_are_peers_of_each_other_and_rank_last_or_first_when_descending() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT id, RANK() OVER (ORDER BY x), RANK() OVER (ORDER BY x DESC),"
                    + " RANK() OVER (ORDER BY x NULLS FIRST)"
                    + " FROM (VALUES (1, 5), (2, NULL), (3, NULL)) AS v (id, x) ORDER BY id"))
        .isEqualTo("1 | 1 | 3 | 3 // 2 | 2 | 1 | 1 // 3 | 2 | 1 | 1");
  }

  @Test
  void a_ranking_function_may_stand_before_a_frame_which_means_nothing_to_it() throws SQLException {
    assertThat(
            ROWS.of(
                "SELECT x, ROW_NUMBER() OVER (ORDER BY x ROWS 1 PRECEDING)"
                    + " FROM (VALUES (1), (2), (3)) AS v (x) ORDER BY x"))
        .isEqualTo("1 | 1 // 2 | 2 // 3 | 3");
  }
}
