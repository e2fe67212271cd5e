package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.apache.commons.dbcp2.BasicDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Connection pools that hand a connection out again and again. */
class PoolsTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));

  @AfterEach
  void close() {
    sandbox.close();
  }

  @Test
  void hikari_lends_one_connection_many_times() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(sandbox.url());
    config.setMaximumPoolSize(1);
    config.setReadOnly(true);
    config.setConnectionTestQuery(null);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      borrowTenTimes(pool);
    }
  }

  @Test
  void hikari_sets_a_data_source_up_by_its_properties() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setDataSourceClassName("io.redshiftrestore.RestoreDataSource");
    config.addDataSourceProperty(
        "url", "jdbc:redshift-restore:region=us-east-1;endpoint=" + sandbox.endpoint());
    config.addDataSourceProperty("user", "AKIDEXAMPLE");
    config.addDataSourceProperty("password", "secret");
    config.setMaximumPoolSize(1);
    try (HikariDataSource pool = new HikariDataSource(config)) {
      borrowTenTimes(pool);
    }
  }

  @Test
  void hikari_gives_a_data_source_its_own_user_and_password() throws SQLException {
    HikariConfig config = new HikariConfig();
    config.setDataSourceClassName("io.redshiftrestore.RestoreDataSource");
    config.addDataSourceProperty(
        "url", "jdbc:redshift-restore:region=us-east-1;endpoint=" + sandbox.endpoint());
    config.setUsername("AKIDEXAMPLE");
    config.setPassword("secret");
    try (HikariDataSource pool = new HikariDataSource(config)) {
      borrowTenTimes(pool);
    }
  }

  @Test
  void dbcp_lends_one_connection_many_times() throws SQLException {
    try (BasicDataSource pool = new BasicDataSource()) {
      pool.setUrl(sandbox.url());
      pool.setMaxTotal(1);
      pool.setDefaultAutoCommit(false);
      pool.setTestOnBorrow(true);
      pool.setPoolPreparedStatements(true);
      borrowTenTimes(pool);
    }
  }

  private void borrowTenTimes(DataSource pool) throws SQLException {
    for (int i = 0; i < 10; i++) {
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
            ResultSet rows =
                statement.executeQuery("SELECT count(*) FROM table_restore_status")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getLong(1)).isEqualTo(250);
        }
      }
    }
    assertThat(sandbox.requests()).hasSize(30);
  }
}
