package io.redshiftrestore.table;

import static io.redshiftrestore.table.declaration.Column.number;
import static io.redshiftrestore.table.declaration.Column.text;
import static io.redshiftrestore.table.declaration.Column.timestamp;

import io.redshiftrestore.api.ApiCall;
import io.redshiftrestore.api.CallLog;
import io.redshiftrestore.table.declaration.Column;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.ScannableTable;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.impl.AbstractTable;

/** The table {@code api_calls}: a row for each of the last calls of the connection. Thread-safe. */
public final class ApiCallsTable extends AbstractTable implements ScannableTable, CatalogEntry {

  /** The SQL name. */
  public static final String NAME = "api_calls";

  /** The columns. */
  public static final List<Column<ApiCall>> COLUMNS =
      List.of(
          always(
              number(
                  "statement",
                  "Number of the execution that made the call, counted from 1 in a connection.",
                  ApiCall::statement)),
          always(timestamp("started_at", "When the call began, in UTC.", ApiCall::startedAt)),
          always(
              number(
                  "duration_ms",
                  "How long the call took with all its attempts, in milliseconds.",
                  call -> call.duration().toMillis())),
          always(text("region", "AWS region that was asked.", ApiCall::region)),
          always(text("action", "API action that was called.", ApiCall::action)),
          always(
              text(
                  "parameters",
                  "What was asked for, by the API's names; empty for everything.",
                  ApiCallsTable::parameters)),
          always(
              number(
                  "page_size",
                  "MaxRecords of the request; 0 if there was none.",
                  call -> (long) call.pageSize())),
          number(
              "row_count",
              "How many rows came back; NULL when the call failed.",
              call -> call.rows().isEmpty() ? null : (Long) (long) call.rows().getAsInt()),
          always(
              number(
                  "attempts",
                  "How many requests were sent; 0 where rowMemory answered instead.",
                  call -> (long) call.attempts())),
          text(
              "aws_request_id",
              "Identifier that AWS gave the request, for its support.",
              call -> call.requestId().orElse(null)),
          text("error", "Why the call failed.", call -> call.error().orElse(null)));

  private final CallLog log;

  ApiCallsTable(CallLog log) {
    this.log = log;
  }

  private static <R> Column<R> always(Column<R> column) {
    return column.notNull();
  }

  private static String parameters(ApiCall call) {
    return new TreeMap<>(call.parameters())
        .entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining(", "));
  }

  @Override
  public String remarks() {
    return "The last API calls that the statements of this connection have made.";
  }

  @Override
  public List<Column<ApiCall>> columns() {
    return COLUMNS;
  }

  /** Returns that it tells of the driver, lest a tool that copies a user's tables copies it. */
  @Override
  public Schema.TableType getJdbcTableType() {
    return Schema.TableType.SYSTEM_TABLE;
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory factory) {
    return Column.rowType(COLUMNS, factory);
  }

  @Override
  @SuppressWarnings("NullAway") // Calcite's rows have NULLs, but its signature does not say so
  public Enumerable<Object[]> scan(DataContext root) {
    return Linq4j.asEnumerable(
        log.calls().stream()
            .map(call -> COLUMNS.stream().map(column -> column.value().apply(call)).toArray())
            .toList());
  }
}
