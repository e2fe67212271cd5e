package io.redshiftrestore.dropin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server of applications loads and unloads the driver; the threads that used it go on. */
class UnloadedDriverIT {

  private static final String SANDBOX = "jdbc:redshift-restore:sandbox=true";

  private static final int TIMES = 2;

  /** What is collected may let go of more: a loader goes in a few rounds. */
  private static final int MOST_COLLECTIONS = 20;

  private static final List<String> QUERIES =
      List.of(
          "SELECT status, count(*) FROM table_restore_status GROUP BY status ORDER BY 1",
          "SELECT a.status, rank() OVER (ORDER BY b.request_time) FROM table_restore_status a"
              + " LEFT JOIN table_restore_status b USING (table_restore_request_id)",
          "WITH RECURSIVE t (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < 5)"
              + " SELECT * FROM t",
          "SELECT json_extract_path_text('{\"a\": 1}', 'a'), regexp_replace('a', 'a', 'b'),"
              + " to_char(request_time, 'YYYY') FROM table_restore_status",
          "SELECT listagg(status, ',') WITHIN GROUP (ORDER BY status) FROM table_restore_status",
          "SELECT * FROM TABLE(describe_table_restore_status(starting_token => 'eyJNYXJrZXIiOiBudW"
              + "xsLCAiYm90b190cnVuY2F0ZV9hbW91bnQiOiAyfQ=='))",
          "SELECT * FROM information_schema.tables",
          "SELECT * FROM redshift.api_calls",
          "EXPLAIN PLAN FOR SELECT * FROM table_restore_status");

  /** The driver that stays has, with the others, what the platform keeps for a name: loggers. */
  @Test
  @Timeout(300)
  void its_class_loader_goes_with_the_driver_though_another_stays(@TempDir Path directory)
      throws Exception {
    Path recording =
        Files.writeString(
            directory.resolve("recording.json"),
            "{\"TableRestoreStatusDetails\": [{}, {}, {}]}",
            StandardCharsets.UTF_8);
    List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
    try (IsolatedDriver staying = new IsolatedDriver()) {
      use(staying, SANDBOX);
      for (int time = 0; time < TIMES; time++) {
        loaders.add(loaderOfUsedDriver("jdbc:redshift-restore:sandbox=" + recording));
        loaders.add(loaderOfUsedDriver(SANDBOX));
      }
      for (int i = 0; i < MOST_COLLECTIONS && !areGone(loaders); i++) {
        System.gc();
        clearSoftReferences();
      }
      assertThat(loaders).allMatch(loader -> loader.get() == null);
    }
  }

  private static boolean areGone(List<WeakReference<ClassLoader>> loaders) {
    return loaders.stream().allMatch(loader -> loader.get() == null);
  }

  private static WeakReference<ClassLoader> loaderOfUsedDriver(String url) throws Exception {
    try (IsolatedDriver driver = new IsolatedDriver()) {
      use(driver, url);
      return new WeakReference<>(driver.loader());
    }
  }

  private static void use(IsolatedDriver driver, String url) throws SQLException {
    try (Connection connection = driver.connect(url);
        Statement statement = connection.createStatement()) {
      for (String query : QUERIES) {
        assertThat(rows(statement, query)).isPositive();
      }
      connection.getMetaData().getColumns(null, null, null, null).close();
    }
  }

  private static int rows(Statement statement, String query) throws SQLException {
    int rows = 0;
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows++;
      }
    }
    return rows;
  }

  /** The platform clears them all before it says that there is no memory left. */
  private static void clearSoftReferences() {
    assertThatExceptionOfType(OutOfMemoryError.class)
        .isThrownBy(() -> Arrays.fill(new long[Integer.MAX_VALUE / 2], 1));
  }
}
