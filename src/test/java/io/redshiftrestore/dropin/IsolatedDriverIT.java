package io.redshiftrestore.dropin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junitpioneer.jupiter.RestoreSystemProperties;

class IsolatedDriverIT {

  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private static IsolatedDriver driver;
  private TestSandbox sandbox;

  @BeforeAll
  static void load() throws Exception {
    driver = new IsolatedDriver();
  }

  @AfterAll
  static void unload() throws Exception {
    driver.close();
  }

  @BeforeEach
  void open() {
    sandbox = TestSandbox.with(SampleRows.rows(250));
    Thread.currentThread().setContextClassLoader(null);
  }

  @AfterEach
  void close() {
    Thread.currentThread().setContextClassLoader(before);
    sandbox.close();
  }

  @Test
  void queries_run_with_no_context_class_loader() throws SQLException {
    try (Connection connection = driver.connect(sandbox.url());
        PreparedStatement count =
            connection.prepareStatement(
                "SELECT lower(status), count(*) FROM table_restore_status"
                    + " WHERE request_time > ? GROUP BY lower(status) HAVING count(*) > 0")) {
      count.setTimestamp(1, new Timestamp(0));
      long rows = 0;
      try (ResultSet result = count.executeQuery()) {
        while (result.next()) {
          rows += result.getLong(2);
        }
      }
      assertThat(rows).isEqualTo(250);
      assertThat(sandbox.requests()).hasSize(3);
    }
  }

  @Test
  void the_sandbox_starts_inside_the_jar() throws SQLException {
    try (Connection connection = driver.connect("jdbc:redshift-restore:sandbox=true");
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("SELECT count(*) FROM table_restore_status")) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.getLong(1)).isPositive();
    }
  }

  @Test
  @RestoreSystemProperties
  void a_role_is_assumed_with_what_is_in_the_jar() throws SQLException {
    System.setProperty("aws.endpointUrlSts", sandbox.endpoint().toString());
    String url = sandbox.url("roleArn=arn:aws:iam::123456789012:role/reader");
    try (Connection connection = driver.connect(url);
        ResultSet rows =
            connection
                .createStatement()
                .executeQuery("SELECT status FROM table_restore_status LIMIT 1")) {
      assertThat(rows.next()).isTrue();
      assertThat(sandbox.recorder().requests("AssumeRole")).hasSize(1);
    }
  }

  @Test
  @RestoreSystemProperties
  void a_profile_of_single_sign_on_asks_for_its_login(@TempDir Path directory) throws Exception {
    Path config =
        Files.writeString(
            directory.resolve("config"),
            """
            [profile work]
            sso_session = corporate
            sso_account_id = 123456789012
            sso_role_name = Reader
            [sso-session corporate]
            sso_region = eu-west-1
            sso_start_url = https://never-logged-in.example.com/start
            """);
    System.setProperty("aws.configFile", config.toString());
    String url =
        "jdbc:redshift-restore:region=us-east-1;profile=work;endpoint=" + sandbox.endpoint();
    try (Connection connection = driver.connect(url);
        Statement statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM table_restore_status").next())
          .isInstanceOf(SQLInvalidAuthorizationSpecException.class)
          .hasMessageContaining("run `aws sso login --profile work`");
    }
  }

  @Test
  void calcites_url_is_left_to_others() throws Exception {
    Class<?> calcite = driver.load("io.redshiftrestore.shaded.org.apache.calcite.jdbc.Driver");
    driver.connect(sandbox.url()).close();
    assertThat(DriverManager.drivers()).noneMatch(calcite::isInstance);
  }

  @Test
  void log_messages_reach_the_platforms_logging_under_the_drivers_name() throws Exception {
    List<LogRecord> records = new ArrayList<>();
    Logger logger = Logger.getLogger("io.redshiftrestore");
    Handler keeper =
        new Handler() {
          @Override
          public void publish(LogRecord logged) {
            records.add(logged);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    keeper.setLevel(Level.ALL);
    logger.addHandler(keeper);
    logger.setLevel(Level.FINE);
    try (Connection connection = driver.connect(sandbox.url())) {
      connection.createStatement().executeQuery("SELECT status FROM table_restore_status").next();
    } finally {
      logger.removeHandler(keeper);
      logger.setLevel(null);
    }
    assertThat(records)
        .extracting(LogRecord::getLoggerName)
        .contains("io.redshiftrestore.api.CallLog")
        .allMatch(name -> name.startsWith("io.redshiftrestore."));
  }
}
