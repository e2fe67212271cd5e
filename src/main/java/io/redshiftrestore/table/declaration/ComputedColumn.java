package io.redshiftrestore.table.declaration;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;

/**
 * A column of a view whose value is computed from a row of the table beneath. It is NULL where the
 * row does not say enough.
 *
 * @param name the SQL name, in lower case
 * @param type the SQL type
 * @param remarks one sentence for people who browse the catalog
 * @param arguments the columns that it is computed from
 * @param method the public static method that computes it: it takes the arguments in the Java form
 *     that Calcite computes with, before them the statement's time if it asks for that
 */
public record ComputedColumn(
    String name, SqlTypeName type, String remarks, List<String> arguments, Method method) {

  public ComputedColumn {
    arguments = List.copyOf(arguments);
  }

  /** Returns a column that is computed by the one public method of that name in a class. */
  static ComputedColumn of(
      String name,
      SqlTypeName type,
      String remarks,
      Class<?> owner,
      String method,
      String... arguments) {
    return new ComputedColumn(
        name,
        type,
        remarks,
        List.of(arguments),
        Arrays.stream(owner.getMethods())
            .filter(candidate -> candidate.getName().equals(method))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException(owner + " has no method " + method)));
  }

  /** Returns whether the value depends on when the statement runs. */
  public boolean takesTime() {
    return method.getParameterCount() > arguments.size();
  }

  /** Returns what the catalog shows of it. */
  public Column<?> column() {
    return new Column<Object>(name, type, true, remarks, row -> null);
  }
}
