package io.redshiftrestore.endtoend.faults;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.endtoend.statement.SqlFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/**
 * The table {fault, page, kind of query → all rows | state}: every cell is a query that meets one
 * fault, and ends with all its rows or with an error that says so; never with some of its rows.
 */
@Timeout(600)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsTest {

  /** Whether every kind of query is tried, and each fault a second time as one that passes. */
  private static final boolean WHOLE = Boolean.getBoolean("faults.whole");

  private static final List<Query> ALWAYS =
      List.of(Query.LISTING, Query.LOOKUP, Query.REGIONS_WITH_WARNING);

  @AutoClose private final WireServer server = new WireServer();

  @TestFactory
  Stream<DynamicContainer> a_query_that_meets_a_fault_has_all_rows_or_an_error() {
    return Stream.of(Query.values())
        .filter(query -> WHOLE || ALWAYS.contains(query))
        .map(query -> DynamicContainer.dynamicContainer(query.name(), cells(query)));
  }

  /** All cells of a kind share a connection: whatever happens, it goes on. */
  private Stream<DynamicTest> cells(Query query) {
    Connection connection = connect(query);
    return Fault.all().stream()
        .flatMap(
            fault ->
                IntStream.rangeClosed(1, query.pages())
                    .mapToObj(
                        page ->
                            DynamicTest.dynamicTest(
                                fault.name() + ", page " + page,
                                () -> cell(connection, query, fault, page))))
        .onClose(() -> close(connection));
  }

  private void cell(Connection connection, Query query, Fault fault, int page) throws SQLException {
    server.spoil(query.calls(page), fault.reply());
    String state = query.isLookup() && page == 1 ? fault.stateOfLookups() : fault.state();
    List<String> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(query.sql())) {
      if (state.equals(Fault.ALL_ROWS)) {
        read(result, query, rows);
        assertThat(rows).isEqualTo(query.rows());
        assertThat(names(result.getWarnings(), "")).isFalse();
      } else if (state.equals(Fault.NO_ROWS) || query.warns()) {
        read(result, query, rows);
        assertThat(rows).isEqualTo(query.rowsWithout(page));
        assertThat(query.warns()).isEqualTo(names(result.getWarnings(), "eu-west-1"));
      } else {
        SqlFailure failure = SqlFailure.of(() -> read(result, query, rows));
        assertThat(failure.state()).as(failure.message()).isEqualTo(state);
        assertThat(query.rows()).containsAll(rows);
      }
    }
  }

  /** Several listings are read at once; their rows come in any order. */
  private static void read(ResultSet result, Query query, List<String> rows) throws SQLException {
    while (result.next()) {
      rows.add(result.getString(1));
    }
    if (query.isInAnyOrder()) {
      rows.sort(null);
    }
  }

  private static boolean names(SQLWarning warning, String region) {
    return warning != null && String.valueOf(warning.getMessage()).contains(region);
  }

  private Connection connect(Query query) {
    try {
      return DriverManager.getConnection(query.url(server, 1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
