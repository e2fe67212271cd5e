package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.CloseableDSLContext;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jOOQ that generates classes from the metadata, and SQL from Java. */
class JooqTest {

  private static final Table<?> RESTORES = table(name("redshift", "table_restore_status"));
  private static final Field<String> ID = field(name("table_restore_request_id"), String.class);
  private static final Field<String> CLUSTER = field(name("cluster_identifier"), String.class);
  private static final Field<String> STATUS = field(name("status"), String.class);
  private static final Field<LocalDateTime> TIME =
      field(name("request_time"), LocalDateTime.class);
  private static final Field<Long> TOTAL = field(name("total_data_in_mega_bytes"), Long.class);

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final CloseableDSLContext jooq = DSL.using(sandbox.url());

  /** A row as a person wants it. */
  record Restore(String tableRestoreRequestId, LocalDateTime requestTime, Long total) {}

  @AfterEach
  void close() {
    jooq.close();
    sandbox.close();
  }

  @Test
  void its_generated_table_has_columns_remarks_and_key(@TempDir Path folder) throws Exception {
    Table<?> restores =
        new GeneratedClasses(sandbox.url(), folder)
            .table("TableRestoreStatus", "TABLE_RESTORE_STATUS");
    assertThat(restores.fields()).hasSize(15);
    assertThat(restores.field("status").getType()).isEqualTo(String.class);
    assertThat(restores.field("request_time").getType()).isEqualTo(LocalDateTime.class);
    assertThat(restores.field("progress_in_mega_bytes").getType()).isEqualTo(Long.class);
    assertThat(restores.field("region").getDataType().nullable()).isFalse();
    assertThat(restores.field("region").getComment())
        .isEqualTo("AWS region that the row was read from.");
    assertThat(restores.getComment()).matches("[A-Z].*\\.");
    assertThat(restores.getPrimaryKey().getFields())
        .extracting(Field::getName)
        .containsExactly("table_restore_request_id");
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void its_generated_table_is_queried_by_its_key(@TempDir Path folder) throws Exception {
    Table<?> restores =
        new GeneratedClasses(sandbox.url(), folder)
            .table("TableRestoreStatus", "TABLE_RESTORE_STATUS");
    Field<String> id = restores.field("table_restore_request_id", String.class);
    Record found = jooq.selectFrom(restores).where(id.eq("request-7")).fetchOne();
    assertThat(found.get("request_time"))
        .isEqualTo(LocalDateTime.parse("2024-03-01T01:22:41.901"));
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_fetches_records_with_their_times() {
    assertThat(
            jooq.select(ID, TIME, TOTAL)
                .from(RESTORES)
                .where(ID.eq("request-7"))
                .fetchInto(Restore.class))
        .containsExactly(
            new Restore("request-7", LocalDateTime.parse("2024-03-01T01:22:41.901"), 448L));
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_bound_limit_is_the_calls_too() {
    assertThat(jooq.select(ID).from(RESTORES).limit(10).fetch()).hasSize(10);
    assertThat(sandbox.requests()).hasSize(1);
    assertThat(jooq.select(ID).from(RESTORES).limit(val(5L)).offset(val(100L)).fetch())
        .hasSize(5);
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void it_filters_by_cluster_and_status() {
    assertThat(
            jooq.select(CLUSTER, STATUS)
                .from(RESTORES)
                .where(CLUSTER.eq("finance"))
                .and(STATUS.eq("FAILED"))
                .fetch())
        .isNotEmpty()
        .allSatisfy(
            row -> assertThat(row.intoList()).containsExactly("finance", "FAILED"));
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void it_compares_with_a_time() {
    assertThat(
            jooq.select(ID)
                .from(RESTORES)
                .where(TIME.lt(LocalDateTime.parse("2024-03-01T01:17:00")))
                .fetch(ID))
        .containsExactlyInAnyOrder("request-0", "request-1");
  }

  @Test
  void its_bound_list_is_one_lookup_a_key() {
    assertThat(
            jooq.select(ID).from(RESTORES).where(ID.in("request-7", "request-8", "none")).fetch(ID))
        .containsExactlyInAnyOrder("request-7", "request-8");
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void it_joins_with_values() {
    Table<?> owners =
        values(
                row(inline("finance"), inline("the money people")),
                row(inline("staging-2"), inline("nobody")))
            .as("owners", "cluster", "team");
    Field<String> team = field(name("owners", "team"), String.class);
    assertThat(
            jooq.select(team, count())
                .from(RESTORES)
                .join(owners)
                .on(CLUSTER.eq(field(name("owners", "cluster"), String.class)))
                .groupBy(team)
                .fetchMap(team, count()))
        .containsOnlyKeys("the money people", "nobody");
    assertThat(sandbox.requests()).hasSize(2);
  }

  @Test
  void its_cursor_that_is_closed_early_reads_no_further() {
    try (Cursor<?> cursor = jooq.selectFrom(RESTORES).fetchLazy()) {
      assertThat(List.copyOf(cursor.fetchNext(3))).hasSize(3);
    }
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void its_exceptions_have_the_sqlstate() {
    assertThatThrownBy(() -> jooq.fetch("SELECT nonsense FROM table_restore_status"))
        .isInstanceOfSatisfying(
            DataAccessException.class,
            failure -> assertThat(failure.sqlState()).isEqualTo("42703"));
  }
}
