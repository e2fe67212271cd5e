package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** EclipseLink, as it finds the database by itself, and told that it is PostgreSQL. */
class EclipseLinkTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private EntityManagerFactory factory;

  @AfterEach
  void close() {
    factory.close();
    sandbox.close();
  }

  private EntityManager open(String database) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("jakarta.persistence.jdbc.url", sandbox.url());
    properties.put("eclipselink.target-database", database);
    factory = Persistence.createEntityManagerFactory("restores", properties);
    EntityManager entities = factory.createEntityManager();
    assertThat(sandbox.requests()).isEmpty();
    return entities;
  }

  private TypedQuery<RestoreEntity> query(String database, String query) {
    return open(database).createQuery(query, RestoreEntity.class);
  }

  private static List<String> ids(TypedQuery<RestoreEntity> query) {
    return query.getResultList().stream().map(RestoreEntity::id).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auto", "PostgreSQL"})
  void it_finds_an_entity_by_its_key_with_one_lookup(String database) {
    assertThat(open(database).find(RestoreEntity.class, "request-7"))
        .extracting(RestoreEntity::status, RestoreEntity::requestTime, RestoreEntity::cluster)
        .containsExactly(
            "IN_PROGRESS", LocalDateTime.parse("2024-03-01T01:22:41.901"), "mycluster");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auto", "PostgreSQL"})
  void its_page_of_results_is_the_calls_too(String database) {
    TypedQuery<RestoreEntity> page =
        query(database, "SELECT r FROM Restore r").setFirstResult(105).setMaxResults(10);
    assertThat(ids(page))
        .isEqualTo(IntStream.range(105, 115).mapToObj(i -> "request-" + i).toList());
    assertThat(sandbox.requests()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auto", "PostgreSQL"})
  void bound_times_are_the_clocks_that_entities_show(String database) {
    String between = "SELECT r FROM Restore r WHERE r.requestTime >= :from AND r.requestTime < :to";
    LocalDateTime first = LocalDateTime.parse("2024-03-01T01:15:30.001");
    TypedQuery<RestoreEntity> query =
        query(database, between)
            .setParameter("from", first)
            .setParameter("to", first.plusMinutes(3));
    assertThat(query.getResultList())
        .extracting(RestoreEntity::id, RestoreEntity::requestTime)
        .containsExactly(
            tuple("request-0", first),
            tuple("request-1", first.plusNanos(61_700_000_000L)),
            tuple("request-2", first.plusNanos(123_400_000_000L)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auto", "PostgreSQL"})
  void a_time_out_of_a_native_query_finds_its_row(String database) {
    EntityManager entities = open(database);
    Object time =
        entities
            .createNativeQuery(
                "SELECT request_time FROM table_restore_status"
                    + " WHERE table_restore_request_id = 'request-7'")
            .getSingleResult();
    assertThat(time).isEqualTo(Timestamp.valueOf("2024-03-01 01:22:41.901"));
    assertThat(
            entities
                .createNativeQuery(
                    "SELECT table_restore_request_id FROM table_restore_status"
                        + " WHERE request_time = ?1")
                .setParameter(1, time)
                .getResultList())
        .isEqualTo(List.of("request-7"));
    assertThat(sandbox.requests()).hasSize(1 + 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auto", "PostgreSQL"})
  void exists_finds_the_clusters_that_have_a_failure(String database) {
    TypedQuery<RestoreEntity> query =
        query(
                database,
                "SELECT r FROM Restore r WHERE r.id IN (:a, :b) AND EXISTS"
                    + " (SELECT f.id FROM Restore f WHERE f.cluster = r.cluster"
                    + " AND f.status = :status AND f.id <> r.id)")
            .setParameter("a", "request-7")
            .setParameter("b", "no-such-request")
            .setParameter("status", "FAILED");
    assertThat(ids(query)).containsExactly("request-7");
    assertThat(sandbox.requests())
        .hasSize(3)
        .last()
        .satisfies(
            request -> assertThat(request.parameter("ClusterIdentifier")).isEqualTo("mycluster"));
  }

  /** By itself, it writes LOCATE, and + between texts. */
  @Test
  void told_that_it_is_postgresql_its_parameters_stand_anywhere() {
    TypedQuery<RestoreEntity> query =
        query(
                "PostgreSQL",
                "SELECT r FROM Restore r WHERE r.cluster = :cluster AND UPPER(r.status) ="
                    + " UPPER(:status) AND r.id LIKE CONCAT(:prefix, '%') AND SUBSTRING(r.id,"
                    + " :from, :length) = :part AND LOCATE(:dash, r.id) = 8")
            .setParameter("cluster", "finance")
            .setParameter("status", "failed")
            .setParameter("prefix", "request-2")
            .setParameter("from", 9)
            .setParameter("length", 2)
            .setParameter("part", "22")
            .setParameter("dash", "-");
    assertThat(ids(query)).containsExactly("request-221");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Auto", "PostgreSQL"})
  void failures_are_counted_by_cluster(String database) {
    List<Object[]> counts =
        open(database)
            .createQuery(
                "SELECT r.cluster, COUNT(r) FROM Restore r WHERE r.status = 'FAILED'"
                    + " GROUP BY r.cluster ORDER BY r.cluster",
                Object[].class)
            .getResultList();
    assertThat(counts)
        .containsExactly(
            new Object[] {"analytics-prod", 12L},
            new Object[] {"finance", 13L},
            new Object[] {"mycluster", 12L},
            new Object[] {"staging-2", 13L});
    assertThat(sandbox.requests()).hasSize(3);
  }
}
