package io.redshiftrestore.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A service that answers a look-up with something else. */
class LookupAnswersTest {

  private static final String ASKED = "<TableRestoreRequestId>request-3</TableRestoreRequestId>";

  @AutoClose private final WireServer server = new WireServer();

  @ParameterizedTest
  @EnumSource(names = {"LOOKUP", "KEYS", "JOIN"})
  void a_row_of_another_key_is_an_error(Query query) throws SQLException {
    assertRefused(query, ASKED.replace('3', '4'));
  }

  @ParameterizedTest
  @EnumSource(names = {"LOOKUP", "KEYS", "JOIN"})
  void a_row_without_the_key_is_an_error(Query query) throws SQLException {
    assertRefused(query, "");
  }

  @ParameterizedTest
  @EnumSource(names = "CLUSTER")
  void a_row_of_another_cluster_is_an_error(Query query) throws SQLException {
    server.spoil(call -> true, Reply.document(good -> good.replace(WireServer.CLUSTER, "other")));
    assertRefused(query);
  }

  private void assertRefused(Query query, String key) throws SQLException {
    server.spoil(query.calls(1), Reply.document(good -> good.replace(ASKED, key)));
    assertRefused(query);
  }

  private void assertRefused(Query query) throws SQLException {
    try (Connection connection = DriverManager.getConnection(query.url(server, 1));
        Statement statement = connection.createStatement()) {
      SqlFailure failure =
          SqlFailure.of(
              () -> {
                var rows = statement.executeQuery(query.sql());
                while (rows.next()) {
                  assertThat(rows.getString(1)).isNotEqualTo("request-3");
                }
              });
      assertThat(failure.state()).isEqualTo("58000");
      assertThat(failure.message()).contains("answered with another row");
    }
  }
}
