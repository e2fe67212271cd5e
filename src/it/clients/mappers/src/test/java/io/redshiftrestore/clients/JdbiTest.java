package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.BeanMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.UnableToCreateStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Jdbi that maps rows to records and beans. */
class JdbiTest {

  private static final String BY_ID =
      "SELECT * FROM table_restore_status WHERE table_restore_request_id = ";

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final Handle handle = Jdbi.open(sandbox.url());

  @AfterEach
  void close() {
    handle.close();
    sandbox.close();
  }

  @Test
  void it_maps_a_record_with_its_time() {
    assertThat(
            handle
                .createQuery(BY_ID + ":id")
                .bind("id", "request-7")
                .map(ConstructorMapper.of(Restore.class))
                .one())
        .isEqualTo(Restore.REQUEST_7);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_maps_a_bean_with_its_time() {
    assertThat(
            handle
                .createQuery(BY_ID + "?")
                .bind(0, "request-7")
                .map(BeanMapper.of(RestoreBean.class))
                .one()
                .restore())
        .isEqualTo(Restore.REQUEST_7);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_bound_list_is_one_lookup_a_key() {
    assertThat(
            handle
                .createQuery(
                    "SELECT status FROM table_restore_status WHERE table_restore_request_id IN (<ids>)")
                .bindList("ids", List.of("request-0", "request-1", "none"))
                .mapTo(String.class)
                .list())
        .containsExactlyInAnyOrder("SUCCEEDED", "FAILED");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void it_filters_by_cluster_status_and_a_bound_time() {
    assertThat(
            handle
                .createQuery(
                    "SELECT table_restore_request_id FROM table_restore_status"
                        + " WHERE cluster_identifier = :cluster AND status = :status"
                        + " AND request_time < :time")
                .bind("cluster", "finance")
                .bind("status", "FAILED")
                .bind("time", LocalDateTime.parse("2024-03-01T01:17:00"))
                .mapTo(String.class)
                .list())
        .containsExactly("request-1");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_query_that_wants_only_the_first_row_reads_no_further() {
    assertThat(
            handle
                .createQuery("SELECT * FROM table_restore_status")
                .setFetchSize(50)
                .map(ConstructorMapper.of(Restore.class))
                .findFirst())
        .isPresent();
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_transaction_commits_without_a_complaint() {
    long requests =
        handle.inTransaction(
            transaction ->
                transaction
                    .createQuery("SELECT count(*) FROM table_restore_status")
                    .mapTo(Long.class)
                    .one());
    assertThat(requests).isEqualTo(250);
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void its_exceptions_have_the_sqlstate() {
    assertThatThrownBy(
            () ->
                handle
                    .createQuery("SELECT nonsense FROM table_restore_status")
                    .mapToMap()
                    .list())
        .isInstanceOf(UnableToCreateStatementException.class)
        .cause()
        .isInstanceOfSatisfying(
            SQLException.class, cause -> assertThat(cause.getSQLState()).isEqualTo("42703"));
  }
}
