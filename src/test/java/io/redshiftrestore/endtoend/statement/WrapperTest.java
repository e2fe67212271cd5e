package io.redshiftrestore.endtoend.statement;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Wrapper;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class WrapperTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  @Test
  void an_object_wraps_what_it_is_and_nothing_else() throws SQLException {
    Connection connection = database.connection();
    try (Statement statement = database.statement();
        PreparedStatement prepared = database.prepare("SELECT 1");
        ResultSet rows = prepared.executeQuery()) {
      Map<Class<?>, Wrapper> objects =
          Map.of(
              Connection.class, connection,
              Statement.class, statement,
              PreparedStatement.class, prepared,
              ResultSet.class, rows,
              DatabaseMetaData.class, connection.getMetaData());
      for (Map.Entry<Class<?>, Wrapper> object : objects.entrySet()) {
        Wrapper wrapper = object.getValue();
        assertThat(wrapper.isWrapperFor(object.getKey())).isTrue();
        assertThat((Object) wrapper.unwrap(object.getKey())).isSameAs(wrapper);
        assertThat(wrapper.isWrapperFor(Runnable.class)).isFalse();
        SqlFailure failure = SqlFailure.of(() -> wrapper.unwrap(Runnable.class));
        assertThat(failure.state()).isEqualTo("22023");
        assertThat(failure.message()).endsWith(" does not wrap a java.lang.Runnable.");
      }
    }
  }

  @Test
  void an_object_is_equal_to_itself_alone() throws SQLException {
    try (Statement statement = database.statement();
        Statement other = database.statement()) {
      assertThat(statement.equals(statement)).isTrue();
      assertThat(statement.equals(other)).isFalse();
      assertThat(statement.hashCode()).isEqualTo(statement.hashCode());
      assertThat(statement).hasToString("Statement of " + database.connection());
    }
  }
}
