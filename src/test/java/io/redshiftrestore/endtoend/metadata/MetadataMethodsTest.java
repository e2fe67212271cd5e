package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No method of the metadata throws, whatever a tool gives it. */
class MetadataMethodsTest {

  private static final List<Method> METHODS = List.of(DatabaseMetaData.class.getDeclaredMethods());

  /** What a tool may give where a name or a pattern is wanted. */
  enum Texts {
    NULL(null),
    EMPTY(""),
    ALL("%"),
    NAME("table_restore_status"),
    UPPER_CASE("TABLE_RESTORE_STATUS"),
    BROKEN("\\");

    private final @Nullable String text;

    Texts(@Nullable String text) {
      this.text = text;
    }
  }

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  private @Nullable Object call(Method method, @Nullable String text) throws SQLException {
    @Nullable Object[] arguments =
        Arrays.stream(method.getParameters()).map(parameter -> argument(parameter, text)).toArray();
    try {
      return method.invoke(database.connection().getMetaData(), arguments);
    } catch (InvocationTargetException | IllegalAccessException e) {
      throw new LinkageError(method + " with " + text, e);
    }
  }

  private static @Nullable Object argument(Parameter parameter, @Nullable String text) {
    Class<?> type = parameter.getType();
    if (type == int.class) {
      return ResultSet.TYPE_FORWARD_ONLY;
    } else if (type == boolean.class) {
      return true;
    } else if (type == String[].class) {
      return text == null ? null : new String[] {text};
    } else {
      return type == String.class ? text : null;
    }
  }

  private ResultSet table(Method method, @Nullable String text) throws SQLException {
    return (ResultSet) Objects.requireNonNull(call(method, text));
  }

  @ParameterizedTest
  @EnumSource
  void every_method_answers_without_a_call_of_the_api(Texts texts) throws SQLException {
    for (Method method : METHODS) {
      assertThat(call(method, texts.text)).as("%s", method).isNotNull();
    }
    assertThat(METHODS).hasSizeGreaterThan(170);
    assertThat(database.calls()).isZero();
  }

  @Test
  void every_table_has_the_columns_that_jdbc_prescribes() throws SQLException {
    Map<String, List<String>> tables = new TreeMap<>();
    for (Method method : METHODS) {
      if (method.getReturnType() == ResultSet.class) {
        try (ResultSet rows = table(method, null)) {
          tables.put(method.getName(), columns(rows.getMetaData()));
        }
      }
    }
    assertThat(tables).isEqualTo(PrescribedTables.byMethod());
  }

  private static List<String> columns(ResultSetMetaData columns) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      names.add(columns.getColumnLabel(i) + " " + columns.getColumnTypeName(i));
    }
    return names;
  }

  @Test
  void every_value_of_a_table_is_of_its_columns_class() throws Exception {
    for (Method method : METHODS) {
      if (method.getReturnType() == ResultSet.class) {
        try (ResultSet rows = table(method, null)) {
          ResultSetMetaData columns = rows.getMetaData();
          while (rows.next()) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
              Object value = rows.getObject(i);
              assertThat(
                      value == null
                          || Class.forName(columns.getColumnClassName(i)).isInstance(value))
                  .as("%s.%s", method.getName(), columns.getColumnLabel(i))
                  .isTrue();
            }
          }
        }
      }
    }
  }

  @Test
  void a_table_is_read_as_any_result_set_is() throws SQLException {
    try (ResultSet rows = database.connection().getMetaData().getTables(null, null, "%", null)) {
      assertThat(rows.getType()).isEqualTo(ResultSet.TYPE_FORWARD_ONLY);
      assertThat(rows.getConcurrency()).isEqualTo(ResultSet.CONCUR_READ_ONLY);
      assertThat(rows.getHoldability()).isEqualTo(ResultSet.HOLD_CURSORS_OVER_COMMIT);
      assertThat(rows.next()).isTrue();
      assertThat(rows.getString("table_name")).isEqualTo(rows.getString(3));
      assertThat(rows.getString("TABLE_CAT")).isNull();
      assertThat(rows.wasNull()).isTrue();
    }
  }

  @Test
  void metadata_is_no_statement_that_api_calls_would_count() throws SQLException {
    String query = "SELECT statement FROM api_calls ORDER BY 1 DESC LIMIT 1";
    database.rows("SELECT * FROM table_restore_status");
    List<List<@Nullable Object>> before = database.rows(query);
    database.connection().getMetaData().getColumns(null, null, null, null).close();
    database.rows("SELECT * FROM table_restore_status");
    long after = (Long) Objects.requireNonNull(database.rows(query).get(0).get(0));
    assertThat(after).isEqualTo((Long) Objects.requireNonNull(before.get(0).get(0)) + 2);
  }

  @Test
  void metadata_of_a_closed_connection_says_that_it_is_closed() throws SQLException {
    DatabaseMetaData metadata = database.connection().getMetaData();
    database.connection().close();
    assertThat(SqlFailure.of(() -> metadata.getTables(null, null, null, null)).state())
        .isEqualTo("08003");
  }

  @Test
  void metadata_unwraps_to_itself() throws SQLException {
    DatabaseMetaData metadata = database.connection().getMetaData();
    assertThat(metadata.isWrapperFor(DatabaseMetaData.class)).isTrue();
    assertThat(metadata.unwrap(DatabaseMetaData.class)).isSameAs(metadata);
    assertThat(metadata.isWrapperFor(CharSequence.class)).isFalse();
  }
}
