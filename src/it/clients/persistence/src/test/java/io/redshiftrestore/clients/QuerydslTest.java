package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.querydsl.core.Tuple;
import com.querydsl.core.types.dsl.DateTimePath;
import com.querydsl.core.types.dsl.Expressions;
import com.querydsl.core.types.dsl.StringPath;
import com.querydsl.sql.Configuration;
import com.querydsl.sql.PostgreSQLTemplates;
import com.querydsl.sql.RelationalPathBase;
import com.querydsl.sql.SQLExpressions;
import com.querydsl.sql.SQLQuery;
import com.querydsl.sql.SQLQueryFactory;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Querydsl's SQL, with its templates for PostgreSQL. */
class QuerydslTest {

  private static final RelationalPathBase<Object> RESTORE = restores("restore");
  private static final StringPath ID = text(RESTORE, "table_restore_request_id");
  private static final StringPath STATUS = text(RESTORE, "status");
  private static final StringPath CLUSTER = text(RESTORE, "cluster_identifier");
  private static final DateTimePath<LocalDateTime> TIME =
      Expressions.dateTimePath(LocalDateTime.class, RESTORE, "request_time");
  private static final DateTimePath<Timestamp> TIMESTAMP =
      Expressions.dateTimePath(Timestamp.class, RESTORE, "request_time");

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private Connection connection;
  private SQLQueryFactory queries;

  private static RelationalPathBase<Object> restores(String alias) {
    return new RelationalPathBase<>(Object.class, alias, "redshift", "table_restore_status");
  }

  private static StringPath text(RelationalPathBase<Object> table, String column) {
    return Expressions.stringPath(table, column);
  }

  @BeforeEach
  void connect() throws SQLException {
    connection = DriverManager.getConnection(sandbox.url());
    queries =
        new SQLQueryFactory(
            new Configuration(PostgreSQLTemplates.builder().printSchema().build()),
            () -> connection);
  }

  @AfterEach
  void close() throws SQLException {
    connection.close();
    sandbox.close();
  }

  private SQLQuery<String> ids() {
    return queries.select(ID).from(RESTORE);
  }

  @Test
  void a_key_is_one_lookup() {
    Tuple row = queries.select(STATUS, TIME).from(RESTORE).where(ID.eq("request-7")).fetchOne();
    assertThat(row.toArray())
        .containsExactly("IN_PROGRESS", LocalDateTime.parse("2024-03-01T01:22:41.901"));
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void a_page_of_results_is_the_calls_too() {
    assertThat(ids().offset(105).limit(3).fetch())
        .containsExactly("request-105", "request-106", "request-107");
    assertThat(sandbox.requests()).hasSize(2);
  }

  @Test
  void a_time_that_was_read_finds_its_row() {
    LocalDateTime local = queries.select(TIME).from(RESTORE).where(ID.eq("request-7")).fetchOne();
    assertThat(ids().where(TIME.eq(local)).fetch()).containsExactly("request-7");

    Timestamp time = queries.select(TIMESTAMP).from(RESTORE).where(ID.eq("request-7")).fetchOne();
    assertThat(time).hasToString("2024-03-01 01:22:41.901");
    assertThat(ids().where(TIMESTAMP.eq(time)).fetch()).containsExactly("request-7");
  }

  @Test
  void the_hours_of_a_time_are_those_of_its_clock() {
    List<Tuple> counts =
        queries
            .select(TIME.hour(), ID.count())
            .from(RESTORE)
            .where(
                TIME.between(
                    LocalDateTime.parse("2024-03-01T01:00:00"),
                    LocalDateTime.parse("2024-03-01T02:59:59")))
            .groupBy(TIME.hour())
            .orderBy(TIME.hour().asc())
            .fetch();
    assertThat(counts)
        .extracting(Tuple::toArray)
        .containsExactly(new Object[] {1, 44L}, new Object[] {2, 58L});
  }

  @Test
  void exists_asks_no_more_than_it_needs() {
    RelationalPathBase<Object> other = restores("other");
    boolean hasRows = queries.select(SQLExpressions.selectOne().from(other).exists()).fetchFirst();
    assertThat(hasRows).isTrue();
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void parameters_stand_anywhere() {
    SQLQuery<String> query =
        ids()
            .where(
                CLUSTER.eq("finance"),
                STATUS.containsIgnoreCase("fail"),
                ID.startsWith("request-2"),
                ID.substring(8, 10).concat("x").eq("22x"),
                STATUS.when("FAILED").then("no").otherwise("yes").eq("no"));
    assertThat(query.fetch()).containsExactly("request-221");
    assertThat(sandbox.requests()).hasSize(1);
  }

  @Test
  void rows_are_counted() {
    assertThat(ids().where(STATUS.in("FAILED", "CANCELED")).fetchCount()).isEqualTo(100);
    assertThat(sandbox.requests()).hasSize(3);
  }
}
