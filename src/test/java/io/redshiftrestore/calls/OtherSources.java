package io.redshiftrestore.calls;

import io.redshiftrestore.RestoreSchemaFactory;
import io.redshiftrestore.sandbox.TestSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A stock Calcite connection whose model has the schema {@code redshift} beside the schemas {@code
 * csv}, of files, and {@code h2}, of a database, which hold the same tables of keys.
 */
record OtherSources(Path directory) implements Door {

  private static final String DATABASE = "jdbc:h2:mem:calls;DB_CLOSE_DELAY=-1";

  /** The tables, and how many rows each has. */
  private static final Map<String, Integer> TABLES =
      Map.of("three", 3, "fifteen", 15, "twentyfive", 25, "fivethousand", 5_000);

  private static final String MODEL =
      """
      {
        "version": "1.0",
        "defaultSchema": "redshift",
        "schemas": [
          {
            "name": "redshift",
            "type": "custom",
            "factory": "%s",
            "operand": {
              "endpoint": "%s",
              "region": "us-east-1",
              "accessKeyId": "AKIDEXAMPLE",
              "secretAccessKey": "secret"
            }
          },
          {
            "name": "csv",
            "type": "custom",
            "factory": "org.apache.calcite.adapter.file.FileSchemaFactory",
            "operand": {"directory": "%s"}
          },
          {
            "name": "h2",
            "type": "custom",
            "factory": "org.apache.calcite.adapter.jdbc.JdbcSchema$Factory",
            "operand": {"jdbcDriver": "org.h2.Driver", "jdbcUrl": "%s", "jdbcSchema": "PUBLIC"}
          }
        ]
      }
      """;

  /** Calcite does not know H2's word for a table, and says so at every look. */
  private static final Logger CALCITE = Logger.getLogger("org.apache.calcite.adapter.jdbc");

  /** Fills both other schemas: row n holds the id of every seventh request, and a team. */
  static OtherSources in(Path directory) throws IOException, SQLException {
    CALCITE.setLevel(Level.WARNING);
    try (Connection h2 = DriverManager.getConnection(DATABASE);
        Statement statement = h2.createStatement()) {
      for (Map.Entry<String, Integer> table : TABLES.entrySet()) {
        String name = table.getKey();
        statement.execute(
            """
            CREATE OR REPLACE TABLE "%s" AS
            SELECT CAST('request-' || 7 * (x - 1) AS VARCHAR) AS "id", CAST('team-' || MOD(x, 3) AS VARCHAR) AS "team"
            FROM SYSTEM_RANGE(1, %d)
            """
                .formatted(name, table.getValue()));
        statement.execute(
            "CALL CSVWRITE('%s', 'SELECT \"id\" AS \"id:string\", \"team\" AS \"team:string\" FROM \"%s\"', 'charset=UTF-8 fieldDelimiter=')"
                .formatted(directory.resolve(name + ".csv"), name));
      }
    }
    return new OtherSources(directory);
  }

  @Override
  public Connection open(TestSandbox sandbox) throws SQLException {
    String model =
        MODEL.formatted(
            RestoreSchemaFactory.class.getName(), sandbox.endpoint(), directory, DATABASE);
    try {
      Path file = Files.writeString(directory.resolve("model.json"), model);
      return DriverManager.getConnection("jdbc:calcite:lex=JAVA;timeZone=UTC;model=" + file);
    } catch (IOException failure) {
      throw new SQLException(failure);
    }
  }
}
