package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a tool finds when it looks around. */
class CatalogTest {

  private static final String TABLE = "table_restore_status";

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));
  private final Connection connection = database.connection();

  private DatabaseMetaData metadata() throws SQLException {
    return connection.getMetaData();
  }

  /** Returns the values of some columns, row by row. */
  static List<String> values(ResultSet rows, String... columns) throws SQLException {
    List<String> values = new ArrayList<>();
    try (rows) {
      while (rows.next()) {
        List<String> row = new ArrayList<>();
        for (String column : columns) {
          row.add(String.valueOf(rows.getObject(column)));
        }
        values.add(String.join(" ", row));
      }
    }
    return values;
  }

  private List<String> tables(
      @Nullable String catalog, @Nullable String schema, @Nullable String table)
      throws SQLException {
    return values(metadata().getTables(catalog, schema, table, null), "TABLE_NAME");
  }

  @Test
  void there_is_one_schema_and_no_catalog() throws SQLException {
    assertThat(values(metadata().getCatalogs(), "TABLE_CAT")).isEmpty();
    assertThat(values(metadata().getSchemas(), "TABLE_SCHEM", "TABLE_CATALOG"))
        .containsExactly("redshift null");
    assertThat(values(metadata().getSchemas(null, "RED%"), "TABLE_SCHEM")).hasSize(1);
    assertThat(values(metadata().getSchemas(null, "metadata"), "TABLE_SCHEM")).isEmpty();
  }

  @Test
  void tables_are_told_with_remarks_and_sorted_by_their_kind() throws SQLException {
    assertThat(
            values(
                metadata().getTables(null, null, null, null),
                "TABLE_CAT",
                "TABLE_SCHEM",
                "TABLE_NAME",
                "TABLE_TYPE",
                "REMARKS"))
        .containsExactly(
            "null redshift api_calls SYSTEM TABLE"
                + " The last API calls that the statements of this connection have made.",
            "null redshift table_restore_status TABLE"
                + " Requests to restore single tables from cluster snapshots, as Amazon Redshift"
                + " lists them.",
            "null redshift restore_progress VIEW"
                + " Table restore requests with their progress, speed and estimated end.");
    assertThat(values(metadata().getTableTypes(), "TABLE_TYPE"))
        .containsExactly("SYSTEM TABLE", "TABLE", "VIEW");
  }

  @Test
  void tables_of_other_kinds_are_left_out() throws SQLException {
    assertThat(
            values(
                metadata().getTables(null, null, "%", new String[] {"ALIAS", "TABLE"}),
                "TABLE_NAME"))
        .containsExactly(TABLE);
    assertThat(values(metadata().getTables(null, null, "%", new String[] {"ALIAS"}), "TABLE_NAME"))
        .isEmpty();
    assertThat(values(metadata().getTables(null, null, "%", new String[] {"VIEW"}), "TABLE_NAME"))
        .containsExactly("restore_progress");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "null",
      value = {
        "null, null, table_restore_status, 1",
        "'', redshift, table_restore_status, 1",
        "null, REDSHIFT, TABLE_RESTORE_STATUS, 1",
        "null, redshift, Table\\_Restore\\_Status, 1",
        "null, redshift, table\\%, 0",
        "null, redshift, tableXrestoreXstatus, 0",
        "null, redshift, table%_status, 1",
        "null, r_dshift, api_calls, 1",
        "null, r\\_dshift, api_calls, 0",
        "null, %, %, 3",
        "null, '', %, 0",
        "redshift, null, null, 0",
        "%, null, null, 0",
        "null, redshift, \\, 0",
        "null, redshift, t.*, 0",
      })
  void names_are_found_by_patterns_in_any_case(
      @Nullable String catalog, @Nullable String schema, @Nullable String table, int found)
      throws SQLException {
    assertThat(tables(catalog, schema, table)).hasSize(found);
    assertThat(values(metadata().getColumns(catalog, schema, table, "REGION"), "COLUMN_NAME"))
        .hasSize(found);
  }

  @Test
  void what_a_connection_says_of_itself_finds_its_tables() throws SQLException {
    assertThat(tables(connection.getCatalog(), connection.getSchema(), "%")).contains(TABLE);
  }

  @Test
  void columns_are_told_with_sizes_and_sentences() throws SQLException {
    List<String> columns =
        values(
            metadata().getColumns(null, "redshift", TABLE, null),
            "ORDINAL_POSITION",
            "COLUMN_NAME",
            "DATA_TYPE",
            "TYPE_NAME",
            "COLUMN_SIZE",
            "DECIMAL_DIGITS",
            "NUM_PREC_RADIX",
            "CHAR_OCTET_LENGTH",
            "NULLABLE",
            "IS_NULLABLE",
            "IS_AUTOINCREMENT",
            "IS_GENERATEDCOLUMN",
            "REMARKS");
    assertThat(columns)
        .hasSize(15)
        .contains(
            "1 table_restore_request_id 12 VARCHAR 65535 null null 262140 1 YES NO NO"
                + " Unique identifier of the table restore request.",
            "4 request_time 93 TIMESTAMP 23 3 null null 1 YES NO NO"
                + " When the restore was requested, in UTC.",
            "5 progress_in_mega_bytes -5 BIGINT 19 0 10 null 1 YES NO NO"
                + " Data restored to the new table so far, in MB.",
            "15 region 12 VARCHAR 65535 null null 262140 0 NO NO NO"
                + " AWS region that the row was read from.");
    assertThat(values(metadata().getColumns(null, null, "api_calls", "%"), "REMARKS"))
        .hasSize(11)
        .allMatch(remarks -> remarks.endsWith("."));
  }

  @Test
  void a_view_has_the_columns_of_its_table_and_its_own() throws SQLException {
    List<String> columns =
        values(
            metadata().getColumns(null, null, "restore_progress", "%"),
            "COLUMN_NAME",
            "TYPE_NAME",
            "IS_NULLABLE",
            "REMARKS");

    assertThat(columns.subList(0, 15))
        .isEqualTo(
            values(
                metadata().getColumns(null, null, TABLE, "%"),
                "COLUMN_NAME",
                "TYPE_NAME",
                "IS_NULLABLE",
                "REMARKS"));
    assertThat(columns.subList(15, columns.size()))
        .map(column -> column.substring(0, column.indexOf(" YES ")))
        .containsExactly(
            "percent_complete DOUBLE",
            "megabytes_per_second DOUBLE",
            "elapsed_seconds BIGINT",
            "estimated_end TIMESTAMP",
            "is_terminal BOOLEAN");
    assertThat(columns).allMatch(column -> column.endsWith("."));
    assertThat(values(metadata().getPrimaryKeys(null, null, "restore_progress"), "COLUMN_NAME"))
        .isEmpty();
  }

  @Test
  void the_request_id_is_the_key_and_the_api_filters_by_two_columns() throws SQLException {
    assertThat(
            values(
                metadata().getPrimaryKeys(null, "REDSHIFT", "TABLE_RESTORE_STATUS"),
                "COLUMN_NAME",
                "KEY_SEQ",
                "PK_NAME"))
        .containsExactly("table_restore_request_id 1 table_restore_status_pkey");
    assertThat(
            values(
                metadata().getIndexInfo(null, "redshift", TABLE, false, true),
                "NON_UNIQUE",
                "INDEX_NAME",
                "TYPE",
                "ORDINAL_POSITION",
                "COLUMN_NAME"))
        .containsExactly(
            "false table_restore_status_pkey 3 1 table_restore_request_id",
            "true table_restore_status_cluster_identifier_idx 3 1 cluster_identifier");
    assertThat(values(metadata().getIndexInfo(null, null, TABLE, true, false), "COLUMN_NAME"))
        .containsExactly("table_restore_request_id");
    assertThat(values(metadata().getPrimaryKeys(null, null, "api_calls"), "COLUMN_NAME")).isEmpty();
    assertThat(values(metadata().getPrimaryKeys(null, null, "table%"), "COLUMN_NAME")).isEmpty();
  }

  @Test
  void the_best_row_identifier_is_the_key_where_it_may_be_null() throws SQLException {
    int session = DatabaseMetaData.bestRowSession;
    assertThat(
            values(
                metadata().getBestRowIdentifier(null, null, TABLE, session, true),
                "SCOPE",
                "COLUMN_NAME",
                "TYPE_NAME",
                "PSEUDO_COLUMN"))
        .containsExactly("2 table_restore_request_id VARCHAR 1");
    assertThat(
            values(
                metadata().getBestRowIdentifier(null, null, TABLE, session, false), "COLUMN_NAME"))
        .isEmpty();
  }

  @Test
  void all_that_can_be_done_is_to_select() throws SQLException {
    assertThat(
            values(metadata().getTablePrivileges(null, null, TABLE), "PRIVILEGE", "IS_GRANTABLE"))
        .containsExactly("SELECT NO");
    assertThat(
            values(
                metadata().getColumnPrivileges(null, "redshift", TABLE, "%name"),
                "COLUMN_NAME",
                "PRIVILEGE"))
        .hasSize(6)
        .isSorted()
        .allMatch(privilege -> privilege.endsWith("name SELECT"));
  }

  @Test
  void metadata_lists_users_schemas_and_finds_the_others_by_name() throws SQLException {
    try (ResultSet schemas = metadata().getSchemas()) {
      assertThat(SandboxDatabase.rowsOf(schemas)).hasSize(1);
    }
    try (ResultSet tables = metadata().getTables(null, "pg_catalog", "pg_class", null)) {
      assertThat(SandboxDatabase.rowsOf(tables)).hasSize(1);
    }
    try (ResultSet tables = metadata().getTables(null, null, "pg%", null)) {
      assertThat(SandboxDatabase.rowsOf(tables)).isEmpty();
    }
  }
}
