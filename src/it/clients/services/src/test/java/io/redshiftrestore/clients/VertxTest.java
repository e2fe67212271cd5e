package io.redshiftrestore.clients;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.jdbcclient.JDBCConnectOptions;
import io.vertx.jdbcclient.JDBCPool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.sql.SQLSyntaxErrorException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The JDBC client of Vert.x, over the pool that it brings. */
class VertxTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final Vertx vertx = Vertx.vertx();
  private final JDBCPool pool =
      JDBCPool.pool(
          vertx,
          new JDBCConnectOptions().setJdbcUrl(sandbox.url()),
          new PoolOptions().setMaxSize(2));

  @AfterEach
  void close() throws Exception {
    await(pool.close());
    await(vertx.close());
    sandbox.close();
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(60, SECONDS);
  }

  private List<Row> ask(String sql, Object... parameters) throws Exception {
    List<Row> rows = new ArrayList<>();
    await(pool.preparedQuery(sql).execute(Tuple.wrap(parameters))).forEach(rows::add);
    return rows;
  }

  @Test
  void a_row_has_the_types_of_vertx() throws Exception {
    Row row =
        ask(
                "SELECT status, request_time, total_data_in_mega_bytes, message"
                    + " FROM table_restore_status WHERE table_restore_request_id = ?",
                "request-7")
            .get(0);
    assertThat(row.getString("status")).isEqualTo("IN_PROGRESS");
    assertThat(row.getLocalDateTime("request_time")).isEqualTo("2024-03-01T01:22:41.901");
    assertThat(row.getLong("total_data_in_mega_bytes")).isEqualTo(448);
    assertThat(row.getValue("message")).isNull();
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void a_time_that_was_read_finds_its_row() throws Exception {
    LocalDateTime time = LocalDateTime.parse("2024-03-01T01:22:41.901");
    assertThat(
            ask(
                "SELECT table_restore_request_id FROM table_restore_status"
                    + " WHERE cluster_identifier = ? AND request_time = ?",
                "mycluster",
                time))
        .extracting(row -> row.getString(0))
        .containsExactly("request-7");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void a_text_without_parameters_gives_all_rows() throws Exception {
    assertThat(await(pool.query("SELECT * FROM table_restore_status").execute()).size())
        .isEqualTo(250);
    assertThat(sandbox.requests()).hasSize(3);
  }

  @Test
  void an_error_is_ours() {
    assertThatThrownBy(() -> ask("SELECT nonsense FROM table_restore_status"))
        .isInstanceOf(ExecutionException.class)
        .hasCauseInstanceOf(SQLSyntaxErrorException.class);
  }
}
