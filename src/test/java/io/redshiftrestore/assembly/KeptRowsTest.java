package io.redshiftrestore.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.api.ApiConnection;
import io.redshiftrestore.config.ConnectionConfig;
import io.redshiftrestore.jdbc.ConnectionFacade;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestSandbox;
import io.redshiftrestore.table.ApiSchema;
import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import io.redshiftrestore.table.read.StatementScope;
import io.redshiftrestore.table.read.TableReader;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.ScannableTable;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.SchemaPlus;
import org.apache.calcite.schema.Table;
import org.apache.calcite.schema.impl.AbstractSchema;
import org.apache.calcite.schema.impl.AbstractTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows are kept only where a statement may read them again. */
class KeptRowsTest {

  private static final int ROWS = 10_000;

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(ROWS));
  private final ApiConnection api =
      new ApiConnection(ConnectionConfig.parse(sandbox.url(), new Properties()));
  private final AtomicReference<ApiSchema> schema = new AtomicReference<>();
  private final Witness witness = new Witness();

  /** An empty table whose scan tells what the statement remembers. */
  private static final class Witness extends AbstractTable implements ScannableTable {

    final AtomicReference<StatementScope> scope = new AtomicReference<>();

    @Override
    public RelDataType getRowType(RelDataTypeFactory factory) {
      return factory.builder().add("id", SqlTypeName.VARCHAR).nullable(true).build();
    }

    @Override
    public Enumerable<Object[]> scan(DataContext root) {
      scope.set((StatementScope) Objects.requireNonNull(root.get(StatementScope.VARIABLE)));
      return Linq4j.emptyEnumerable();
    }
  }

  @AfterEach
  void close() {
    api.close();
    sandbox.close();
  }

  private Connection connect() throws SQLException {
    return ConnectionFacade.open("s", this::schema, api, sandbox.url(), () -> {});
  }

  private Schema schema(SchemaPlus root, String name) {
    AbstractSchema beside =
        new AbstractSchema() {
          @Override
          protected Map<String, Table> getTableMap() {
            return Map.of("witness", witness);
          }
        };
    root.add("w", beside);
    ApiSchema tables =
        new ApiSchema(api, List.of(TableRestoreStatusTable.DECLARATION), List.of(), root, name);
    schema.set(tables);
    return tables;
  }

  private int rowsKept() {
    TableReader<?> reader =
        Objects.requireNonNull(schema.get()).reader(TableRestoreStatusTable.DECLARATION.name());
    return Objects.requireNonNull(witness.scope.get()).memory(reader).rowsKept();
  }

  @Test
  void a_scan_that_streams_keeps_no_row_however_many_it_reads() throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT id FROM w.witness UNION ALL SELECT table_restore_request_id FROM table_restore_status")) {
      for (int row = 0; row < ROWS; row++) {
        assertThat(rows.next()).isTrue();
        assertThat(rowsKept()).isZero();
      }
      assertThat(rows.next()).isFalse();
      assertThat(sandbox.requests()).hasSize(ROWS / 100);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT status FROM table_restore_status WHERE status = 'FAILED'|0",
        "SELECT status FROM table_restore_status GROUP BY status|0",
        "SELECT status FROM table_restore_status ORDER BY request_time|0",
        "SELECT status FROM table_restore_status WHERE cluster_identifier = 'finance'|0",
        "SELECT status FROM table_restore_status LIMIT 5|0",
        "SELECT status FROM table_restore_status UNION ALL SELECT message FROM table_restore_status|10000",
        "SELECT status FROM table_restore_status WHERE table_restore_request_id IN"
            + " (SELECT k.id FROM (VALUES ('request-1'), ('request-2')) AS k (id))|2"
      })
  void only_rows_that_may_be_read_again_are_kept(String sql, int kept) throws SQLException {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT id FROM w.witness UNION ALL (" + sql + ")")) {
      while (rows.next()) {
        assertThat(rowsKept()).isLessThanOrEqualTo(kept);
      }
      assertThat(rowsKept()).isEqualTo(kept);
    }
  }
}
