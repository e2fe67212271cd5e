package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.time.LocalDateTime;
import java.util.List;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.exception.SQLGrammarException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hibernate, told that the SQL is much like PostgreSQL's: it has no dialect for strangers. */
class HibernateTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final SessionFactory hibernate =
      new Configuration()
          .setProperty("hibernate.connection.url", sandbox.url())
          .setProperty("hibernate.dialect", PostgreSQLDialect.class)
          .addAnnotatedClass(RestoreBean.class)
          .buildSessionFactory();

  @AfterEach
  void close() {
    hibernate.close();
    sandbox.close();
  }

  @Test
  void it_starts_without_a_call() {
    assertThat(hibernate.isOpen()).isTrue();
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void it_finds_an_entity_by_its_key_with_one_lookup() {
    assertThat(
            hibernate
                .fromSession(session -> session.find(RestoreBean.class, "request-7"))
                .restore())
        .isEqualTo(Restore.REQUEST_7);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_native_query_maps_entities() {
    List<RestoreBean> found =
        hibernate.fromSession(
            session ->
                session
                    .createNativeQuery(
                        "SELECT * FROM table_restore_status WHERE cluster_identifier = :cluster"
                            + " AND request_time < :time",
                        RestoreBean.class)
                    .setParameter("cluster", "mycluster")
                    .setParameter("time", LocalDateTime.parse("2024-03-01T01:25:00"))
                    .list());
    assertThat(found)
        .extracting(RestoreBean::restore)
        .contains(Restore.REQUEST_7)
        .hasSize(2);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_native_query_with_a_list_is_one_lookup_a_key() {
    assertThat(
            hibernate.<List<String>>fromSession(
                session ->
                    session
                        .createNativeQuery(
                            "SELECT status FROM table_restore_status"
                                + " WHERE table_restore_request_id IN (:ids)",
                            String.class)
                        .setParameterList("ids", List.of("request-0", "request-1", "none"))
                        .list()))
        .containsExactlyInAnyOrder("SUCCEEDED", "FAILED");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void its_own_query_language_is_understood() {
    assertThat(
            hibernate.<List<RestoreBean>>fromSession(
                session ->
                    session
                        .createQuery(
                            "from RestoreBean where clusterIdentifier = :cluster and status like 'IN%'",
                            RestoreBean.class)
                        .setParameter("cluster", "mycluster")
                        .list()))
        .extracting(RestoreBean::restore)
        .contains(Restore.REQUEST_7);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_page_of_results_is_the_calls_too() {
    assertThat(
            hibernate.<List<RestoreBean>>fromSession(
                session ->
                    session
                        .createQuery("from RestoreBean", RestoreBean.class)
                        .setFirstResult(5)
                        .setMaxResults(10)
                        .list()))
        .hasSize(10);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_transaction_commits_without_a_complaint() {
    assertThat(
            hibernate.<Long>fromTransaction(
                session ->
                    session
                        .createQuery("select count(*) from RestoreBean", Long.class)
                        .getSingleResult()))
        .isEqualTo(250);
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void it_knows_bad_sql_by_its_sqlstate() {
    assertThatThrownBy(
            () ->
                hibernate.inSession(
                    session ->
                        session
                            .createNativeQuery(
                                "SELECT nonsense FROM table_restore_status", String.class)
                            .list()))
        .isInstanceOf(SQLGrammarException.class);
  }
}
