package io.redshiftrestore.jdbc.value;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import org.apache.calcite.avatica.ColumnMetaData;

/** The columns of a result as JDBC describes them; to ask for one that is not there fails. */
public final class DescribedColumns extends AbstractList<ColumnMetaData> implements RandomAccess {

  private final List<ColumnMetaData> columns;

  private DescribedColumns(List<ColumnMetaData> columns) {
    this.columns = columns;
  }

  /** Corrects what the engine says of columns. */
  public static List<ColumnMetaData> of(List<ColumnMetaData> engines) {
    return new DescribedColumns(engines.stream().map(DescribedColumns::corrected).toList());
  }

  private static ColumnMetaData corrected(ColumnMetaData column) {
    SqlType type = SqlType.of(column.type.id, column.type.name, column.precision, column.scale);
    Integer digits = type.digits();
    return new ColumnMetaData(
        column.ordinal,
        false,
        type.type().isText(),
        true,
        false,
        column.nullable,
        type.type().isNumber(),
        type.displaySize(),
        column.label,
        column.columnName,
        orNone(column.schemaName),
        type.size(),
        digits == null ? 0 : digits,
        orNone(column.tableName),
        "",
        column.type,
        true,
        false,
        false,
        type.type().javaClass().getName());
  }

  @SuppressWarnings("ConstantValue") // the engine has null for a column that is of no table
  private static String orNone(String name) {
    return name == null ? "" : name;
  }

  /**
   * Returns a column.
   *
   * @param index counted from 0
   * @throws StateException if there is none
   */
  @Override
  public ColumnMetaData get(int index) {
    if (index < 0 || index >= columns.size()) {
      throw new StateException(
          SqlState.BAD_INDEX,
          "There is no column " + (index + 1) + "; the result has " + columns.size() + ".",
          null);
    }
    return columns.get(index);
  }

  @Override
  public int size() {
    return columns.size();
  }
}
