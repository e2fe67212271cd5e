package io.redshiftrestore.oracle;

import static java.time.ZoneOffset.UTC;

import io.redshiftrestore.sandbox.RestoreRequest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** H2 with the same table and the rows of some regions. */
final class ReferenceDatabase {

  private static final String URL = "jdbc:h2:mem:;" + Difference.settings();

  private ReferenceDatabase() {}

  static Witness of(List<String> regions) throws SQLException {
    Connection connection = DriverManager.getConnection(URL);
    try (Statement statement = connection.createStatement()) {
      statement.execute(
          OracleRows.columns().stream()
              .map(column -> column.name() + " " + column.kind().type())
              .collect(Collectors.joining(", ", "CREATE TABLE " + Sources.TABLE + " (", ")")));
      for (String key : OracleRows.KEYS) {
        statement.execute("CREATE INDEX ON " + Sources.TABLE + " (" + key + ")");
      }
    }
    String holes =
        OracleRows.columns().stream().map(column -> "?").collect(Collectors.joining(","));
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + Sources.TABLE + " VALUES (" + holes + ")")) {
      for (String region : regions) {
        for (RestoreRequest row : OracleRows.BY_REGION.getOrDefault(region, List.of())) {
          insert(insert, Values.cells(row, region));
        }
      }
    }
    return new Witness(connection, ReferenceDatabase::bind);
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
