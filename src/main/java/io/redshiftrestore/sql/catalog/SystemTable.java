package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.table.declaration.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.calcite.sql.type.SqlTypeName;
import org.jspecify.annotations.Nullable;

/**
 * The declaration of a table that tells of the catalog.
 *
 * @param rows gives what there is a row for
 */
record SystemTable<R>(
    String name,
    String remarks,
    List<Column<R>> columns,
    Function<NumberedCatalog, Stream<? extends R>> rows) {

  SystemTable {
    columns = List.copyOf(columns);
  }

  /** Begins the declaration of a table. */
  static <R> Columns<R> named(String name, String remarks) {
    return new Columns<>(name, remarks);
  }

  /** Gathers columns, in their order. Their names are PostgreSQL's or Redshift's, and say all. */
  static final class Columns<R> {

    private final String name;
    private final String remarks;
    private final List<Column<R>> columns = new ArrayList<>();

    private Columns(String name, String remarks) {
      this.name = name;
      this.remarks = remarks;
    }

    Columns<R> text(String column, Function<R, @Nullable String> value) {
      columns.add(Column.text(column, "", value));
      return this;
    }

    Columns<R> number(String column, Function<R, @Nullable Long> value) {
      columns.add(Column.number(column, "", value));
      return this;
    }

    Columns<R> truth(String column, Function<R, Boolean> value) {
      columns.add(new Column<>(column, SqlTypeName.BOOLEAN, true, "", value::apply));
      return this;
    }

    /** Adds columns of text that are NULL in every row. */
    Columns<R> nothing(String... names) {
      for (String column : names) {
        text(column, row -> null);
      }
      return this;
    }

    /** Adds columns of numbers that are 0 in every row. */
    Columns<R> zero(String... names) {
      for (String column : names) {
        number(column, row -> 0L);
      }
      return this;
    }

    /** Adds columns that are false in every row. */
    Columns<R> no(String... names) {
      for (String column : names) {
        truth(column, row -> false);
      }
      return this;
    }

    SystemTable<R> of(Function<NumberedCatalog, Stream<? extends R>> rows) {
      return new SystemTable<>(name, remarks, columns, rows);
    }

    /** Returns a table of what there is nothing of. */
    SystemTable<R> empty() {
      return of(catalog -> Stream.empty());
    }
  }
}
