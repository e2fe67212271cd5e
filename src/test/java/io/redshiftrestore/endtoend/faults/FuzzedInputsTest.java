package io.redshiftrestore.endtoend.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.RestoreDriver;
import io.redshiftrestore.config.ConnectionProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is given or answered, it is taken, or refused as JDBC says, in words for people. */
@Timeout(value = 45, unit = MINUTES)
class FuzzedInputsTest {

  private static final boolean WHOLE = Boolean.getBoolean("faults.whole");
  private static final int MANY = WHOLE ? 20_000 : 300;
  private static final int SOME = WHOLE ? 2_000 : 60;
  private static final int LONGEST_MESSAGE = 500;

  /** A statement that has become a runaway is stopped. */
  private static final int SECONDS = 5;

  private static final List<ConnectionProperty> SECRETS =
      Arrays.stream(ConnectionProperty.values()).filter(ConnectionProperty::isSecret).toList();

  private final Mutations mutations = new Mutations(14);
  private final RestoreDriver driver = new RestoreDriver();
  @AutoClose private final WireServer server = new WireServer();

  @FunctionalInterface
  private interface Use {
    void run() throws SQLException;
  }

  private static void assertTakenOrRefused(String given, Use use) {
    try {
      use.run();
    } catch (SQLException refused) {
      assertThat(refused.getSQLState()).as(given).matches("[0-9A-Z]{5}").isNotEqualTo("XX000");
      assertThat(refused.getMessage())
          .as(given)
          .isNotBlank()
          .hasSizeLessThanOrEqualTo(LONGEST_MESSAGE)
          .doesNotContain("\n", "\r", "hush", "Exception");
    }
  }

  private Connection connect(String url) throws SQLException {
    Connection connection = driver.connect(url, new Properties());
    if (connection == null) {
      throw new SQLException("The URL is another driver's.", "08001");
    }
    return connection;
  }

  private static void readAll(ResultSet rows) throws SQLException {
    while (rows.next()) {
      assertThat(rows.getMetaData().getColumnCount()).isPositive();
    }
  }

  @Test
  void urls() {
    // Secrets are not looked for here: a change may make one a part of a property's name.
    List<String> right =
        List.of(
            "jdbc:redshift-restore:region=us-east-1;user=AKID;password=quiet",
            "jdbc:redshift-restore:region=us-east-1,eu-west-1;onRegionError=warn;pageSize=100",
            "jdbc:redshift-restore:region=*;profile=x?maxItems=3&lookupLimit=2",
            "jdbc:redshift-restore:region='a b';roleArn=arn:aws:iam::1:role/x;externalId=quiet",
            "jdbc:redshift-restore:endpoint=http://me:quiet@127.0.0.1:1;region=us-east-1;fips=true",
            "jdbc:redshift-restore:region=us-east-1;timestampAs=instant;apiCallTimeout=100");
    mutations.of(right, MANY).forEach(url -> assertTakenOrRefused(url, () -> connect(url).close()));
  }

  /** What stands around a secret is changed, also so that the secret becomes part of it. */
  @Test
  void secrets() {
    List<String> before =
        List.of(
            "jdbc:redshift-restore:region=us-east-1;user=AKID",
            "jdbc:redshift-restore:region='a b';roleArn=arn:aws:iam::1:role/x",
            "jdbc:redshift-restore:endpoint=http://127.0.0.1:1;fips=true?maxItems=3");
    List<String> after = List.of("pageSize=100;lookupLimit=2", "onRegionError='warn'", "x=y");
    Iterator<String> ends = mutations.of(after, MANY).iterator();
    Iterator<ConnectionProperty> names =
        Stream.generate(() -> SECRETS).flatMap(List::stream).iterator();
    mutations
        .of(before, MANY)
        .map(begin -> begin + ";" + names.next().propertyName() + "=hush;" + ends.next())
        .forEach(
            url -> {
              assertTakenOrRefused(url, () -> connect(url).close());
              assertTakenOrRefused(
                  url,
                  () ->
                      assertThat(driver.getPropertyInfo(url, new Properties()))
                          .as(url)
                          .extracting(info -> String.valueOf(info.value))
                          .noneMatch(value -> value.contains("hush")));
            });
  }

  @Test
  void resume_tokens() throws SQLException {
    List<String> right =
        List.of(
            "eyJNYXJrZXIiOiBudWxsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ==",
            "eyJNYXJrZXIiOiAicGFnZTIifQ==",
            "page2___1",
            "None___2");
    String sql =
        "SELECT * FROM TABLE(describe_table_restore_status(starting_token => ?, max_items => 1))";
    try (Connection connection = connect("jdbc:redshift-restore:sandbox=true");
        PreparedStatement statement = connection.prepareStatement(sql)) {
      mutations
          .of(right, MANY)
          .forEach(
              token ->
                  assertTakenOrRefused(
                      token,
                      () -> {
                        statement.setString(1, token);
                        readAll(statement.executeQuery());
                      }));
    }
  }

  @Test
  void recordings(@TempDir Path directory) {
    Path file = directory.resolve("recording.json");
    List<String> right =
        List.of(
            """
            {"TableRestoreStatusDetails": [{"TableRestoreRequestId": "a", "Status": "FAILED",
              "RequestTime": "2024-03-01T01:15:30Z", "TotalDataInMegaBytes": 7}]}
            """,
            "{\"TableRestoreStatusDetails\": [{\"RequestTime\": 1709255730.5}, {\"Region\": \"x\"}]}");
    mutations
        .of(right, MANY)
        .forEach(
            recording ->
                assertTakenOrRefused(
                    recording,
                    () -> {
                      write(file, recording);
                      connect("jdbc:redshift-restore:sandbox=" + file).close();
                    }));
  }

  private static void write(Path file, String text) {
    try {
      Files.write(file, text.getBytes(UTF_8));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void answers() throws SQLException {
    try (Connection connection = connect(Query.LISTING.url(server, 1));
        Statement statement = connection.createStatement()) {
      for (int i = 0; i < MANY; i++) {
        server.spoil(
            call -> call.page() == 2,
            Reply.document(good -> mutations.of(List.of(good), 1).findFirst().orElseThrow()));
        assertTakenOrRefused(
            "answer " + i, () -> readAll(statement.executeQuery(Query.LISTING.sql())));
      }
    }
  }

  @Test
  void statements() throws SQLException {
    List<String> right =
        List.of(
            "SELECT status, count(*) FROM table_restore_status GROUP BY 1 HAVING count(*) > 1",
            "SELECT * FROM redshift.table_restore_status WHERE status LIKE 'F%' ORDER BY 1 LIMIT 3",
            "WITH t (n) AS (VALUES (1), (2)) SELECT CAST(n AS VARCHAR(5)) || 'x' FROM t -- all",
            "SELECT date_trunc('day', request_time) + INTERVAL '1 day' FROM table_restore_status",
            "SELECT rank() OVER (PARTITION BY status ORDER BY region) FROM table_restore_status",
            "SELECT a.status::varchar FROM table_restore_status a JOIN table_restore_status b"
                + " USING (table_restore_request_id) WHERE a.region IN ('us-east-1', 'x')");
    try (Connection connection = connect("jdbc:redshift-restore:sandbox=true");
        Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(SECONDS);
      mutations
          .of(right, SOME)
          .forEach(sql -> assertTakenOrRefused(sql, () -> readAll(statement.executeQuery(sql))));
    }
  }
}
