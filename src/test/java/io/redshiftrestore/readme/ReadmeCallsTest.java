package io.redshiftrestore.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the README says of a query's calls is what a server sees. */
class ReadmeCallsTest {

  private TestSandbox sandbox = TestSandbox.with(List.of());

  @BeforeEach
  void start() {
    sandbox.close();
    sandbox = TestSandbox.with(SampleRows.rows(250));
  }

  @AfterEach
  void stop() {
    sandbox.close();
  }

  @TestFactory
  Stream<DynamicTest> every_line_of_the_table_costs_what_it_says() {
    Readme section = Readme.read().section("Which conditions become API calls");
    List<String> conditions = section.codeInFirstCells();
    List<List<String>> table = section.table();
    return IntStream.range(0, table.size())
        .mapToObj(
            i ->
                dynamicTest(
                    table.get(i).get(0),
                    () -> {
                      int calls = Integer.parseInt(table.get(i).get(1));
                      assertThat(callsOf("SELECT * FROM table_restore_status " + conditions.get(i)))
                          .isEqualTo(calls);
                    }));
  }

  /** A connection may remember; each query has its own. */
  private int callsOf(String sql) throws SQLException {
    int before = sandbox.requests().size();
    try (Connection connection = DriverManager.getConnection(sandbox.url());
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        assertThat(rows.getString("region")).isEqualTo(TestSandbox.REGION);
      }
    }
    return sandbox.requests().size() - before;
  }
}
