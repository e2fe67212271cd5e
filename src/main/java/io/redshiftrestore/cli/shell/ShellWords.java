package io.redshiftrestore.cli.shell;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What a shell can complete: columns, tables, functions, the usual keywords, its commands. */
final class ShellWords {

  private static final List<String> KEYWORDS =
      List.of(
          "SELECT FROM WHERE GROUP ORDER BY HAVING LIMIT AND OR NOT NULL IN BETWEEN LIKE ILIKE JOIN"
              .split(" "));

  private ShellWords() {}

  static List<String> of(Connection connection) {
    List<String> words = new ArrayList<>(KEYWORDS);
    Stream.of(ShellCommand.values()).map(ShellCommand::word).forEach(words::add);
    try {
      DatabaseMetaData metaData = connection.getMetaData();
      addAll(words, metaData.getColumns(null, "redshift", null, null), "COLUMN_NAME");
      addAll(words, metaData.getTables(null, "redshift", null, null), "TABLE_NAME");
      addAll(words, metaData.getFunctions(null, null, null), "FUNCTION_NAME");
    } catch (SQLException closed) {
      // Nothing more can be completed.
      return words;
    }
    return words.stream().distinct().toList();
  }

  private static void addAll(List<String> words, ResultSet names, String column)
      throws SQLException {
    try (names) {
      while (names.next()) {
        words.add(names.getString(column));
      }
    }
  }
}
