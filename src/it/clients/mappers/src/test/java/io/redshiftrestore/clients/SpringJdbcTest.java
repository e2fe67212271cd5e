package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redshiftrestore.sandbox.Fault;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.PermissionDeniedDataAccessException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring's JDBC templates, and its transactions around them. */
class SpringJdbcTest {

  private static final String BY_ID =
      "SELECT * FROM table_restore_status WHERE table_restore_request_id = ";

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final DriverManagerDataSource source = new DriverManagerDataSource(sandbox.url());
  private final JdbcTemplate template = new JdbcTemplate(source);

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void it_maps_a_record_with_its_time() {
    assertThat(
            template.queryForObject(
                BY_ID + "?", new DataClassRowMapper<>(Restore.class), "request-7"))
        .isEqualTo(Restore.REQUEST_7);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_client_maps_a_record_with_its_time() {
    assertThat(
            JdbcClient.create(template)
                .sql(BY_ID + ":id")
                .param("id", "request-7")
                .query(Restore.class)
                .single())
        .isEqualTo(Restore.REQUEST_7);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_named_list_is_one_lookup_a_key() {
    assertThat(
            new NamedParameterJdbcTemplate(template)
                .queryForList(
                    "SELECT status FROM table_restore_status WHERE table_restore_request_id IN (:ids)",
                    Map.of("ids", List.of("request-0", "request-1", "none")),
                    String.class))
        .containsExactlyInAnyOrder("SUCCEEDED", "FAILED");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void it_filters_by_cluster_status_and_a_bound_time() {
    assertThat(
            template.queryForList(
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE cluster_identifier = ? AND status = ? AND request_time < ?",
                String.class,
                "finance",
                "FAILED",
                LocalDateTime.parse("2024-03-01T01:17:00")))
        .containsExactly("request-1");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void a_null_for_a_key_finds_nothing_and_costs_nothing() {
    assertThat(template.queryForList(BY_ID + "?", new Object[] {null})).isEmpty();
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void its_row_limit_is_the_calls_too() {
    template.setMaxRows(10);
    template.setFetchSize(10);
    template.setQueryTimeout(30);
    assertThat(template.queryForList("SELECT * FROM table_restore_status")).hasSize(10);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_reads_in_a_transaction_that_is_read_only() {
    TransactionTemplate transaction =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    transaction.setReadOnly(true);
    assertThat(
            transaction.<Long>execute(
                status ->
                    template.queryForObject(
                        "SELECT count(*) FROM table_restore_status", Long.class)))
        .isEqualTo(250);
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void it_knows_bad_sql_by_its_sqlstate() {
    assertThatThrownBy(() -> template.queryForList("SELECT nonsense FROM table_restore_status"))
        .isInstanceOf(BadSqlGrammarException.class);
  }

  @Test
  void it_knows_a_denied_permission_by_its_class() {
    sandbox.faults().always(Fault.accessDenied());
    assertThatThrownBy(() -> template.queryForList("SELECT * FROM table_restore_status"))
        .isInstanceOf(PermissionDeniedDataAccessException.class);
  }
}
