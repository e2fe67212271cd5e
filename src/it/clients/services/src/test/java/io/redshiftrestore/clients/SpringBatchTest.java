package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.batch.item.ExecutionContext;
import org.springframework.batch.item.ItemStreamReader;
import org.springframework.batch.item.database.JdbcCursorItemReader;
import org.springframework.batch.item.database.JdbcPagingItemReader;
import org.springframework.batch.item.database.Order;
import org.springframework.batch.item.database.builder.JdbcCursorItemReaderBuilder;
import org.springframework.batch.item.database.builder.JdbcPagingItemReaderBuilder;
import org.springframework.batch.item.database.support.SqlPagingQueryProviderFactoryBean;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The two readers of Spring Batch, also where a job starts again in the middle. */
class SpringBatchTest {

  /** What a job reads. */
  record Item(String tableRestoreRequestId, LocalDateTime requestTime) {}

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final DriverManagerDataSource source = new DriverManagerDataSource(sandbox.url());

  @AfterEach
  void close() {
    sandbox.close();
  }

  private JdbcCursorItemReader<Item> cursor() {
    return new JdbcCursorItemReaderBuilder<Item>()
        .name("restores")
        .dataSource(source)
        .sql("SELECT table_restore_request_id, request_time FROM table_restore_status")
        .rowMapper(new DataClassRowMapper<>(Item.class))
        .build();
  }

  /** The paging reader asks for what comes after the last time and id that it has seen. */
  private JdbcPagingItemReader<Item> pages() throws Exception {
    SqlPagingQueryProviderFactoryBean paging = new SqlPagingQueryProviderFactoryBean();
    paging.setDataSource(source);
    paging.setDatabaseType("POSTGRES");
    paging.setSelectClause("table_restore_request_id, request_time");
    paging.setFromClause("table_restore_status");
    paging.setWhereClause("cluster_identifier = :cluster");
    paging.setSortKeys(Map.of("request_time", Order.ASCENDING));
    return new JdbcPagingItemReaderBuilder<Item>()
        .name("restores")
        .dataSource(source)
        .queryProvider(paging.getObject())
        .parameterValues(Map.of("cluster", "finance"))
        .rowMapper(new DataClassRowMapper<>(Item.class))
        .pageSize(25)
        .build();
  }

  private static List<String> read(
      ItemStreamReader<Item> reader, int atMost, ExecutionContext context) throws Exception {
    List<String> ids = new ArrayList<>();
    reader.open(context);
    for (Item item; ids.size() < atMost && (item = reader.read()) != null; ) {
      ids.add(item.tableRestoreRequestId());
    }
    reader.update(context);
    reader.close();
    return ids;
  }

  private static List<String> ids(int first, int step) {
    return IntStream.iterate(first, i -> i < 250, i -> i + step)
        .mapToObj(i -> "request-" + i)
        .toList();
  }

  @Test
  void the_cursor_reads_every_row_once() throws Exception {
    assertThat(read(cursor(), 1000, new ExecutionContext())).isEqualTo(ids(0, 1));
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void a_cursor_that_ends_early_fetches_no_further_page() throws Exception {
    assertThat(read(cursor(), 50, new ExecutionContext())).hasSize(50);
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void a_cursor_goes_on_where_the_job_stopped() throws Exception {
    ExecutionContext context = new ExecutionContext();
    List<String> all = new ArrayList<>(read(cursor(), 120, context));
    all.addAll(read(cursor(), 1000, context));
    assertThat(all).isEqualTo(ids(0, 1));
  }

  @Test
  void the_pages_have_every_row_once() throws Exception {
    JdbcPagingItemReader<Item> reader = pages();
    reader.afterPropertiesSet();
    assertThat(read(reader, 1000, new ExecutionContext())).isEqualTo(ids(1, 4));
    assertThat(sandbox.requests())
        .hasSize(3)
        .allSatisfy(
            request -> assertThat(request.parameter("ClusterIdentifier")).isEqualTo("finance"));
  }

  @Test
  void pages_go_on_where_the_job_stopped() throws Exception {
    ExecutionContext context = new ExecutionContext();
    JdbcPagingItemReader<Item> first = pages();
    first.afterPropertiesSet();
    List<String> all = new ArrayList<>(read(first, 30, context));
    JdbcPagingItemReader<Item> second = pages();
    second.afterPropertiesSet();
    all.addAll(read(second, 1000, context));
    assertThat(all).isEqualTo(ids(1, 4));
  }
}
