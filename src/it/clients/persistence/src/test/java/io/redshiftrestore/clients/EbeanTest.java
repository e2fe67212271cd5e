package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.ebean.Database;
import io.ebean.SqlRow;
import io.redshiftrestore.RestoreDataSource;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ebean's queries in SQL, told that the database is PostgreSQL. */
class EbeanTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final Database ebean =
      Database.builder()
          .name("restores")
          .dataSource(source())
          .databasePlatformName("postgres")
          .register(false)
          .defaultDatabase(false)
          .disableClasspathSearch(true)
          .build();

  /** What a query gives. */
  public record Item(String id, LocalDateTime requestTime) {}

  private RestoreDataSource source() {
    RestoreDataSource source = new RestoreDataSource();
    source.setUrl(sandbox.url());
    return source;
  }

  @AfterEach
  void close() {
    ebean.shutdown();
    sandbox.close();
  }

  @Test
  void it_starts_without_a_call() {
    assertThat(ebean.name()).isEqualTo("restores");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void a_row_has_its_values() {
    SqlRow row =
        ebean
            .sqlQuery("SELECT * FROM table_restore_status WHERE table_restore_request_id = :id")
            .setParameter("id", "request-7")
            .findOne();
    assertThat(row.getString("status")).isEqualTo("IN_PROGRESS");
    assertThat(row.getTimestamp("request_time")).hasToString("2024-03-01 01:22:41.901");
    assertThat(row.getLong("total_data_in_mega_bytes")).isEqualTo(448);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void a_page_is_the_calls_too() {
    assertThat(
            ebean
                .sqlQuery("SELECT table_restore_request_id FROM table_restore_status")
                .setFirstRow(105)
                .setMaxRows(3)
                .mapToScalar(String.class)
                .findList())
        .containsExactly("request-105", "request-106", "request-107");
    assertThat(sandbox.requests()).hasSize(2);
  }

  @Test
  void a_time_that_was_read_finds_its_row() {
    LocalDateTime time = LocalDateTime.parse("2024-03-01T01:22:41.901");
    List<Item> items =
        ebean
            .findDto(
                Item.class,
                "SELECT table_restore_request_id AS id, request_time FROM table_restore_status"
                    + " WHERE cluster_identifier IN (:clusters) AND request_time = :time")
            .setParameter("clusters", List.of("finance", "mycluster"))
            .setParameter("time", time)
            .findList();
    assertThat(items).containsExactly(new Item("request-7", time));
    assertThat(sandbox.requests()).hasSize(2);
  }
}
