package io.redshiftrestore.oracle.grammar;

import io.redshiftrestore.sandbox.RestoreRequest;
import io.redshiftrestore.table.declaration.ApiTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Computes from the rows what conditions on keys ask for; one reach for each execution. */
public final class Reaches {

  private final Setup setup;

  public Reaches(Setup setup) {
    this.setup = setup;
  }

  /** Returns the reach of a condition that says nothing of the keys. */
  List<Reach> everything() {
    return forEach(execution -> Reach.of(setup.regions(), region -> Keys.EVERYTHING));
  }

  /** Returns the reach of "the field is one of these values". */
  List<Reach> oneOf(Field field, List<Operand> operands) {
    if (!field.bounds() || !field.isKey()) {
      return everything();
    }
    String column = field.column().orElseThrow();
    return forEach(
        execution -> {
          List<String> values = new ArrayList<>();
          for (Operand operand : operands) {
            Object value = operand.values().get(execution);
            if (value != null && !value.equals("")) {
              values.add(value.toString());
            }
          }
          return Reach.of(setup.regions(), region -> keys(column, values, region));
        });
  }

  List<Reach> and(List<Reach> left, List<Reach> right) {
    return forEach(execution -> left.get(execution).and(right.get(execution)));
  }

  List<Reach> or(List<Reach> left, List<Reach> right) {
    return forEach(execution -> left.get(execution).or(right.get(execution)));
  }

  private Keys keys(String column, List<String> values, String region) {
    if (column.equals(ApiTable.REGION)) {
      return values.contains(region) ? Keys.EVERYTHING : Keys.NOTHING;
    }
    return Keys.of(
        values.stream()
            .distinct()
            .map(value -> new Keys.Key(column, value, pages(column, value, region)))
            .toList());
  }

  private int pages(String column, String value, String region) {
    return pages(
        rows(region).stream().filter(row -> Objects.equals(value(row, column), value)).count());
  }

  private static @Nullable String value(RestoreRequest row, String column) {
    return column.equals(OracleRows.ID) ? row.tableRestoreRequestId() : row.clusterIdentifier();
  }

  /** Returns how many pages the whole listing of a region has. */
  public int pages(String region) {
    return pages(rows(region).size());
  }

  private int pages(long rows) {
    return (int) Math.max(1, (rows + setup.pageSize() - 1) / setup.pageSize());
  }

  private static List<RestoreRequest> rows(String region) {
    return OracleRows.BY_REGION.getOrDefault(region, List.of());
  }

  private static List<Reach> forEach(java.util.function.IntFunction<Reach> reach) {
    return IntStream.range(0, Parameter.EXECUTIONS).mapToObj(reach).toList();
  }
}
