package io.redshiftrestore.cli.output;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The columns of an answer. Immutable.
 *
 * @param list the columns, from the first
 */
record Columns(List<Column> list) {

  /** What the values of a column are. */
  enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN
  }

  /**
   * A column.
   *
   * @param label what it is called
   * @param kind what its values are
   */
  record Column(String label, Kind kind) {}

  Columns {
    list = List.copyOf(list);
  }

  static Columns of(ResultSetMetaData metaData) throws SQLException {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i <= metaData.getColumnCount(); i++) {
      columns.add(new Column(metaData.getColumnLabel(i), kind(metaData.getColumnType(i))));
    }
    return new Columns(columns);
  }

  private static Kind kind(int type) {
    return switch (type) {
      case Types.TINYINT,
          Types.SMALLINT,
          Types.INTEGER,
          Types.BIGINT,
          Types.REAL,
          Types.FLOAT,
          Types.DOUBLE,
          Types.DECIMAL,
          Types.NUMERIC ->
          Kind.NUMBER;
      case Types.BOOLEAN, Types.BIT -> Kind.BOOLEAN;
      default -> Kind.TEXT;
    };
  }

  /** Returns the values of the row that the result is on. */
  List<@Nullable String> row(ResultSet result) throws SQLException {
    List<@Nullable String> row = new ArrayList<>();
    for (int i = 1; i <= list.size(); i++) {
      row.add(result.getString(i));
    }
    return row;
  }

  List<String> labels() {
    return list.stream().map(Column::label).toList();
  }

  /** Returns the labels, with numbers behind those that another column has, too. */
  List<String> distinctLabels() {
    Set<String> taken = new HashSet<>();
    List<String> labels = new ArrayList<>();
    for (Column column : list) {
      String label = column.label();
      for (int i = 2; !taken.add(label); i++) {
        label = column.label() + "_" + i;
      }
      labels.add(label);
    }
    return labels;
  }
}
