package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import io.redshiftrestore.sql.function.StandardFunction;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
  private static List<String> values(ResultSet rows, String... columns) throws SQLException {
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
                + " lists them.");
    assertThat(values(metadata().getTableTypes(), "TABLE_TYPE"))
        .containsExactly("SYSTEM TABLE", "TABLE");
  }

  @Test
  void tables_of_other_kinds_are_left_out() throws SQLException {
    assertThat(
            values(
                metadata().getTables(null, null, "%", new String[] {"VIEW", "TABLE"}),
                "TABLE_NAME"))
        .containsExactly(TABLE);
    assertThat(values(metadata().getTables(null, null, "%", new String[] {"VIEW"}), "TABLE_NAME"))
        .isEmpty();
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
        "null, %, %, 2",
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
  void the_table_function_is_told_with_its_parameters_and_columns() throws SQLException {
    assertThat(
            values(
                metadata().getFunctions(null, "redshift", "DESCRIBE%"),
                "FUNCTION_NAME",
                "FUNCTION_TYPE"))
        .containsExactly("describe_table_restore_status " + DatabaseMetaData.functionReturnsTable);
    assertThat(values(metadata().getFunctions(null, "redshift", null), "FUNCTION_NAME"))
        .containsExactly("describe_table_restore_status");
    List<String> columns =
        values(
            metadata().getFunctionColumns(null, null, null, null),
            "COLUMN_TYPE",
            "ORDINAL_POSITION",
            "COLUMN_NAME",
            "TYPE_NAME");
    assertThat(columns.subList(0, 6))
        .containsExactly(
            "1 1 cluster_identifier VARCHAR",
            "1 2 table_restore_request_id VARCHAR",
            "1 3 max_items BIGINT",
            "1 4 page_size BIGINT",
            "1 5 starting_token VARCHAR",
            "1 6 region VARCHAR");
    assertThat(columns.stream().skip(6).collect(Collectors.toList()))
        .hasSize(16)
        .startsWith("5 1 table_restore_request_id VARCHAR")
        .endsWith("5 16 resume_token VARCHAR");
  }

  @Test
  void every_function_of_the_dialect_is_listed_with_what_it_returns() throws SQLException {
    List<String> listed =
        values(metadata().getFunctions(null, "", null), "FUNCTION_NAME", "REMARKS");
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(
                    RedshiftFunctions.ALL.stream()
                        .map(each -> listing(each.name(), each.signature(), each.remark())),
                    StandardFunction.ALL.stream()
                        .map(each -> listing(each.name(), each.signature(), each.remark())))
                .toList())
        .doesNotHaveDuplicates()
        .contains("nvl NVL(x, …): The first operand that is not NULL.");
    assertThat(metadata().getStringFunctions().split(",", -1)).contains("BTRIM", "UCASE");
    assertThat(metadata().getNumericFunctions().split(",", -1))
        .contains("STRTOL", "TRUNCATE")
        .doesNotContain("SUM");
  }

  private static String listing(String name, String signature, String remark) {
    return "%s %s: %s".formatted(name.toLowerCase(Locale.ROOT), signature, remark);
  }
}
