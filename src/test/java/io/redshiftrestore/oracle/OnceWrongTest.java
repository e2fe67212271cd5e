package io.redshiftrestore.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

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
  void a_join_that_no_row_satisfies_is_planned_all_the_same() throws SQLException {
    String sql =
        "SELECT b.status FROM (VALUES ('x'), ('y')) v(k) JOIN (table_restore_status a"
            + " LEFT JOIN table_restore_status b ON a.region = b.region"
            + " AND a.cluster_identifier = 'p' AND a.cluster_identifier = 'q')"
            + " ON v.k = b.table_restore_request_id";

    assertThat(rows(sql)).isZero();
    assertThat(sandbox.requests()).isEmpty();
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
