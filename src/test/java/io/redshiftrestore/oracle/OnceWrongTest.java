package io.redshiftrestore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.oracle.grammar.OracleRows;
import io.redshiftrestore.oracle.grammar.Setup;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The smallest form of each query that the oracle has found to go wrong. */
class OnceWrongTest {

  private static final int PAGES_AT_HOME = 9;
  private static final int PAGES_ABROAD = 4;

  @AutoClose private final TestSandbox sandbox = TestSandbox.with(OracleRows.BY_REGION);
  @AutoClose private final Witness driver;

  OnceWrongTest() throws SQLException {
    driver = Oracle.connect(sandbox, Setup.LISTING_COSTS_MUCH);
  }

  @Test
  void a_region_that_is_listed_leaves_the_others_to_be_looked_up() throws SQLException {
    String sql =
        "SELECT status FROM table_restore_status"
            + " WHERE region = 'us-east-1' OR table_restore_request_id = 'request-56'";

    assertThat(rows(sql)).isEqualTo(163);
    assertThat(sandbox.requests()).hasSize(PAGES_AT_HOME + 1);
  }

  @Test
  void a_row_of_parameters_is_looked_up() throws SQLException {
    String sql =
        "SELECT status FROM table_restore_status"
            + " WHERE (cluster_identifier, table_restore_request_id) IN ((?, ?), (?, 'request-2'))";

    assertThat(rows(sql, "finance", "request-1", "100%_sure")).isEqualTo(2);
    assertThat(sandbox.requests()).hasSize(4);
  }

  @Test
  void a_row_of_parameters_may_be_one_to_leave_out() throws SQLException {
    String sql =
        "SELECT COUNT(*) FROM table_restore_status"
            + " WHERE NOT ((status, progress_in_mega_bytes) NOT IN ((?, ?)))";

    assertThat(rows(sql, "FAILED", 1L)).isEqualTo(1);
  }

  @Test
  void a_correlated_column_that_nobody_asks_for_does_no_harm() throws SQLException {
    String sql =
        "SELECT status FROM (SELECT status,"
            + " (SELECT COUNT(*) FROM table_restore_status b WHERE b.region = a.region) AS n"
            + " FROM table_restore_status a WHERE table_restore_request_id = 'request-1') c";

    assertThat(rows(sql)).isEqualTo(1);
    assertThat(sandbox.requests()).hasSize(2);
  }

  @Test
  void a_union_in_order_may_have_a_join_in_it() throws SQLException {
    String sql =
        "SELECT a.status AS c0 FROM table_restore_status a LEFT JOIN table_restore_status b"
            + " ON a.cluster_identifier = b.cluster_identifier"
            + " UNION SELECT status FROM table_restore_status ORDER BY 1";

    assertThat(rows(sql)).isEqualTo(6);
    assertThat(sandbox.requests()).hasSize(PAGES_AT_HOME + PAGES_ABROAD);
  }

  @Test
  void a_union_in_order_is_cut_after_its_doubles_are_out() throws SQLException {
    String sql =
        "SELECT status FROM table_restore_status UNION SELECT region FROM table_restore_status"
            + " ORDER BY 1 LIMIT 8";

    assertThat(rows(sql)).isEqualTo(8);
  }

  @Test
  void a_left_join_in_the_order_of_its_right_side_has_what_is_without_a_partner_in_its_place()
      throws SQLException {
    String sql =
        "SELECT b.total_data_in_mega_bytes AS c0 FROM table_restore_status a"
            + " LEFT JOIN (SELECT * FROM table_restore_status WHERE status = 'FAILED') b"
            + " ON a.progress_in_mega_bytes = b.total_data_in_mega_bytes ORDER BY c0";

    List<@Nullable Long> inOrder = numbers(sql);

    assertThat(inOrder).contains(64L).containsNull();
    assertThat(inOrder).isSortedAccordingTo(Comparator.nullsLast(Comparator.naturalOrder()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COALESCE(total_data_in_mega_bytes, 675) = 0",
        "COALESCE(total_data_in_mega_bytes, 675) < 1 AND total_data_in_mega_bytes > -1",
        "CASE WHEN COALESCE(total_data_in_mega_bytes, 675) = 0 THEN 'y' ELSE 'n' END = 'y'"
      })
  void a_value_in_place_of_null_is_not_zero(String condition) throws SQLException {
    String zero = "SELECT status FROM table_restore_status WHERE total_data_in_mega_bytes = 0";

    assertThat(rows("SELECT status FROM table_restore_status WHERE " + condition))
        .isEqualTo(rows(zero))
        .isPositive();
  }

  @Test
  void a_time_in_place_of_null_is_not_1970() throws SQLException {
    String sql =
        "SELECT status FROM table_restore_status"
            + " WHERE COALESCE(request_time, TIMESTAMP '2030-01-01 00:00:00')"
            + " < TIMESTAMP '2000-01-01 00:00:00'";

    assertThat(rows(sql)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT DISTINCT 'x' FROM table_restore_status a WHERE status = ? AND",
        "SELECT 'x' AS c, COUNT(*) FROM table_restore_status a WHERE status = ? AND"
      })
  void a_group_by_constants_has_a_row_only_of_something(String select) throws SQLException {
    String sql =
        select
            + " EXISTS (SELECT 1 FROM table_restore_status b WHERE b.cluster_identifier ="
            + " a.cluster_identifier)"
            + (select.contains("COUNT") ? " GROUP BY 'x'" : "");

    assertThat(rows(sql, "no such status")).isZero();
    assertThat(rows(sql, "FAILED")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"FULL", "RIGHT"})
  void a_join_without_keys_gives_each_row_that_has_no_partner(String join) throws SQLException {
    String sql =
        "SELECT v.k FROM (SELECT status FROM table_restore_status WHERE 1 = 0) AS a "
            + join
            + " JOIN (VALUES (1), (1), (2)) AS v(k) ON a.status > 'x' OR v.k > 5";

    assertThat(rows(sql)).isEqualTo(3);
  }

  @Test
  void a_join_that_no_row_satisfies_is_planned_all_the_same() throws SQLException {
    String sql =
        "SELECT b.status FROM (VALUES ('x'), ('y')) v(k) JOIN (table_restore_status a"
            + " LEFT JOIN table_restore_status b ON a.region = b.region"
            + " AND a.cluster_identifier = 'p' AND a.cluster_identifier = 'q')"
            + " ON v.k = b.table_restore_request_id";

    assertThat(rows(sql)).isZero();
    assertThat(sandbox.requests()).isEmpty();
  }

  private List<@Nullable Long> numbers(String sql) throws SQLException {
    List<@Nullable Long> numbers = new ArrayList<>();
    try (PreparedStatement statement = driver.connection().prepareStatement(sql);
        ResultSet result = statement.executeQuery()) {
      while (result.next()) {
        numbers.add(result.getObject(1, Long.class));
      }
    }
    return numbers;
  }

  private int rows(String sql, Object... parameters) throws SQLException {
    try (PreparedStatement statement = driver.connection().prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setObject(i + 1, parameters[i]);
      }
      try (ResultSet result = statement.executeQuery()) {
        int rows = 0;
        while (result.next()) {
          rows++;
        }
        return rows;
      }
    }
  }
}
