package io.redshiftrestore.oracle;

import static java.time.ZoneOffset.UTC;

import io.redshiftrestore.oracle.grammar.OracleRows;
import io.redshiftrestore.sandbox.RestoreRequest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL with the same table and the rows of some regions; one server for all tests, which ends
 * with the JVM.
 */
final class Judge {

  private static final Logger CHATTER = Logger.getLogger("io.zonky.test.db.postgres");

  /** A query that takes longer is one that both sides would only be busy with. */
  private static final String MOST_TIME = "4s";

  private static final String USER = System.getProperty("user.name");
  private static final String TEMPORARY = System.getProperty("java.io.tmpdir");

  private Judge() {}

  /** The server, started when it is first asked for. */
  private static final class Server {
    static final EmbeddedPostgres POSTGRES = start();

    private static EmbeddedPostgres start() {
      CHATTER.setLevel(Level.WARNING);
      try {
        // Its own locale and not the machine's: text is in the order of its code points.
        return EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(new File(TEMPORARY, "embedded-pg-" + USER))
            .setPGStartupWait(Duration.ofMinutes(2))
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C")
            .setServerConfig("timezone", "UTC")
            .setServerConfig("statement_timeout", MOST_TIME)
            .setServerConfig("jit", "off")
            .setOutputRedirector(Redirect.DISCARD)
            .setErrorRedirector(Redirect.DISCARD)
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /**
   * Returns whether there is a PostgreSQL for this platform among the tests' dependencies, and it
   * will start: it refuses to run as root but in a namespace of its own, where root is nobody.
   */
  static boolean isAvailable() {
    return System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux")
        && List.of("amd64", "x86_64").contains(System.getProperty("os.arch"))
        && (!USER.equals("root") || LinuxUtils.isUnshareAvailable());
  }

  /** Returns a connection to a table with the rows of these regions. */
  static Witness of(List<String> regions) throws SQLException {
    Connection connection = Server.POSTGRES.getPostgresDatabase().getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          OracleRows.columns().stream()
              .map(column -> column.name() + " " + column.kind().type())
              .collect(
                  Collectors.joining(
                      ", ", "CREATE TEMPORARY TABLE " + OracleRows.TABLE + " (", ")")));
    }
    String holes =
        OracleRows.columns().stream().map(column -> "?").collect(Collectors.joining(","));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO " + OracleRows.TABLE + " VALUES (" + holes + ")")) {
      for (String region : regions) {
        for (RestoreRequest row : OracleRows.BY_REGION.getOrDefault(region, List.of())) {
          insert(insert, OracleRows.cells(row, region));
        }
      }
    }
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE " + OracleRows.TABLE);
    }
    return new Witness(connection, Judge::bind);
  }

  private static void insert(PreparedStatement insert, List<@Nullable Object> cells)
      throws SQLException {
    for (int i = 0; i < cells.size(); i++) {
      if (cells.get(i) instanceof Instant moment) {
        bind(insert, i + 1, moment);
      } else {
        insert.setObject(i + 1, cells.get(i));
      }
    }
    insert.executeUpdate();
  }

  private static void bind(PreparedStatement statement, int position, @Nullable Instant moment)
      throws SQLException {
    statement.setObject(
        position, moment == null ? null : LocalDateTime.ofInstant(moment, UTC), Types.TIMESTAMP);
  }
}
