package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ParameterMetaData;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ParameterMetaDataTest {

  private static final String SQL =
      "SELECT * FROM table_restore_status"
          + " WHERE status = ? AND progress_in_mega_bytes > ? AND request_time < ? LIMIT ?";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  private static void assertIs(
      ParameterMetaData parameters,
      int index,
      int type,
      String name,
      Class<?> javaClass,
      int precision,
      int scale,
      boolean signed)
      throws SQLException {
    assertThat(parameters.getParameterType(index)).isEqualTo(type);
    assertThat(parameters.getParameterTypeName(index)).isEqualTo(name);
    assertThat(parameters.getParameterClassName(index)).isEqualTo(javaClass.getName());
    assertThat(parameters.getPrecision(index)).isEqualTo(precision);
    assertThat(parameters.getScale(index)).isEqualTo(scale);
    assertThat(parameters.isSigned(index)).isEqualTo(signed);
    assertThat(parameters.isNullable(index)).isEqualTo(ParameterMetaData.parameterNullable);
    assertThat(parameters.getParameterMode(index)).isEqualTo(ParameterMetaData.parameterModeIn);
  }

  @Test
  void a_parameter_is_described_as_what_it_is_compared_with() throws SQLException {
    try (PreparedStatement statement = database.prepare(SQL)) {
      ParameterMetaData parameters = statement.getParameterMetaData();
      assertThat(parameters.getParameterCount()).isEqualTo(4);
      assertIs(parameters, 1, Types.VARCHAR, "VARCHAR", String.class, 65_535, 0, false);
      assertIs(parameters, 2, Types.BIGINT, "BIGINT", Long.class, 19, 0, true);
      assertIs(parameters, 3, Types.TIMESTAMP, "TIMESTAMP", Timestamp.class, 23, 3, false);
      assertIs(parameters, 4, Types.INTEGER, "INTEGER", Integer.class, 10, 0, true);
    }
    assertThat(database.calls()).isZero();
  }

  @Test
  void a_parameter_that_is_not_there_is_an_error_that_says_so() throws SQLException {
    try (PreparedStatement statement = database.prepare(SQL)) {
      ParameterMetaData parameters = statement.getParameterMetaData();
      for (int index : new int[] {0, 5}) {
        SqlFailure failure = SqlFailure.of(() -> parameters.getParameterType(index));
        assertThat(failure.state()).isEqualTo("07009");
        assertThat(failure.message()).contains("no such parameter", String.valueOf(index));
        assertThat(SqlFailure.of(() -> parameters.isNullable(index)).state()).isEqualTo("07009");
      }
    }
  }
}
