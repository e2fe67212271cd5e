package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The queries by which tools look around in PostgreSQL and Redshift find the tables, at no call.
 */
@Timeout(60)
class SystemTablesTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));

  /** Returns the labels of the columns, and below them the rows. */
  private List<String> answer(String sql) throws SQLException {
    try (Statement statement = database.statement();
        ResultSet rows = statement.executeQuery(sql)) {
      int count = rows.getMetaData().getColumnCount();
      List<String> lines = new ArrayList<>();
      List<String> cells = new ArrayList<>();
      for (int i = 1; i <= count; i++) {
        cells.add(rows.getMetaData().getColumnLabel(i));
      }
      lines.add(String.join("|", cells));
      while (rows.next()) {
        cells.clear();
        for (int i = 1; i <= count; i++) {
          cells.add(String.valueOf(rows.getString(i)));
        }
        lines.add(String.join("|", cells));
      }
      return lines;
    }
  }

  @AfterEach
  void no_call_is_made() {
    assertThat(database.calls()).isZero();
  }

  @Test
  void who_asks_is_never_the_account_of_the_operating_system() throws SQLException {
    assertThat(database.rows("SELECT user, current_user, session_user, system_user"))
        .containsExactly(List.of("aws", "aws", "aws", "aws"));
  }

  @Test
  void psql_lists_the_relations() throws SQLException {
    assertThat(
            answer(
                """
                SELECT n.nspname as "Schema", c.relname as "Name",
                  CASE c.relkind WHEN 'r' THEN 'table' WHEN 'v' THEN 'view' END as "Type",
                  pg_catalog.pg_get_userbyid(c.relowner) as "Owner"
                FROM pg_catalog.pg_class c
                  LEFT JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r','p','v','m','S','f','')
                  AND n.nspname <> 'pg_catalog' AND n.nspname !~ '^pg_toast'
                  AND n.nspname <> 'information_schema'
                  AND pg_catalog.pg_table_is_visible(c.oid)
                ORDER BY 1,2;
                """))
        .containsExactly(
            "Schema|Name|Type|Owner",
            "redshift|api_calls|table|aws",
            "redshift|restore_progress|view|aws",
            "redshift|table_restore_status|table|aws");
  }

  @Test
  void psql_describes_the_columns_of_a_table() throws SQLException {
    String number =
        answer("SELECT c.oid FROM pg_catalog.pg_class c WHERE c.relname = 'table_restore_status'")
            .get(1);
    assertThat(
            answer(
                """
                SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
                  (SELECT pg_catalog.pg_get_expr(d.adbin, d.adrelid, true)
                   FROM pg_catalog.pg_attrdef d
                   WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.atthasdef) AS dflt,
                  a.attnotnull, a.attidentity
                FROM pg_catalog.pg_attribute a
                WHERE a.attrelid = '%s' AND a.attnum > 0 AND NOT a.attisdropped
                ORDER BY a.attnum
                """
                    .formatted(number)))
        .hasSize(16)
        .startsWith(
            "attname|type|dflt|attnotnull|attidentity",
            "table_restore_request_id|character varying(65535)|null|false|")
        .contains(
            "request_time|timestamp without time zone|null|false|",
            "total_data_in_mega_bytes|bigint|null|false|",
            "region|character varying(65535)|null|true|");
  }

  @Test
  void psql_shows_the_keys_of_a_table() throws SQLException {
    assertThat(
            answer(
                """
                SELECT c2.relname, i.indisprimary, i.indisunique,
                  pg_catalog.pg_get_indexdef(i.indexrelid, 0, true) AS definition,
                  pg_catalog.pg_get_constraintdef(con.oid, true) AS key, contype
                FROM pg_catalog.pg_class c, pg_catalog.pg_class c2, pg_catalog.pg_index i
                  LEFT JOIN pg_catalog.pg_constraint con
                    ON (conrelid = i.indrelid AND conindid = i.indexrelid
                        AND contype IN ('p','u','x'))
                WHERE c.relname = 'table_restore_status' AND c.oid = i.indrelid
                  AND i.indexrelid = c2.oid
                ORDER BY i.indisprimary DESC, c2.relname
                """))
        .containsExactly(
            "relname|indisprimary|indisunique|definition|key|contype",
            "table_restore_status_pkey|true|true|CREATE UNIQUE INDEX table_restore_status_pkey ON"
                + " redshift.table_restore_status (table_restore_request_id)"
                + "|PRIMARY KEY (table_restore_request_id)|p",
            "table_restore_status_cluster_identifier_idx|false|false|CREATE INDEX"
                + " table_restore_status_cluster_identifier_idx ON redshift.table_restore_status"
                + " (cluster_identifier)|null|null");
  }

  @Test
  void the_driver_of_postgresql_finds_tables_with_their_remarks() throws SQLException {
    assertThat(
            answer(
                """
                SELECT NULL AS TABLE_CAT, n.nspname AS TABLE_SCHEM, c.relname AS TABLE_NAME,
                  CASE n.nspname ~ '^pg_' OR n.nspname = 'information_schema'
                    WHEN true THEN 'SYSTEM TABLE' ELSE 'TABLE' END AS TABLE_TYPE,
                  d.description AS REMARKS
                FROM pg_catalog.pg_namespace n, pg_catalog.pg_class c
                  LEFT JOIN pg_catalog.pg_description d
                    ON (c.oid = d.objoid AND d.objsubid = 0
                        AND d.classoid = CAST('pg_class' AS regclass))
                WHERE c.relnamespace = n.oid AND c.relname = 'table_restore_status'
                ORDER BY TABLE_TYPE, TABLE_SCHEM, TABLE_NAME
                """))
        .containsExactly(
            "table_cat|table_schem|table_name|table_type|remarks",
            "null|redshift|table_restore_status|TABLE|Requests to restore single tables from"
                + " cluster snapshots, as Amazon Redshift lists them.");
  }

  @Test
  void dbeaver_reads_the_columns_with_their_remarks() throws SQLException {
    assertThat(
            answer(
                """
                SELECT c.relname, a.attname,
                  pg_catalog.pg_get_expr(ad.adbin, ad.adrelid, true) as def_value,
                  dsc.description, dep.objid
                FROM pg_catalog.pg_attribute a
                  INNER JOIN pg_catalog.pg_class c ON (a.attrelid=c.oid)
                  LEFT OUTER JOIN pg_catalog.pg_attrdef ad
                    ON (a.attrelid=ad.adrelid AND a.attnum = ad.adnum)
                  LEFT OUTER JOIN pg_catalog.pg_description dsc
                    ON (c.oid=dsc.objoid AND a.attnum = dsc.objsubid)
                  LEFT OUTER JOIN pg_depend dep
                    ON dep.refobjid = a.attrelid AND dep.deptype = 'i'
                      AND dep.refobjsubid = a.attnum AND dep.classid = dep.refclassid
                WHERE NOT a.attisdropped AND c.relname = 'table_restore_status'
                ORDER BY a.attnum
                """))
        .hasSize(16)
        .startsWith(
            "relname|attname|def_value|description|objid",
            "table_restore_status|table_restore_request_id|null|Unique identifier of the table"
                + " restore request.|null");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT n.oid, n.*, d.description FROM pg_catalog.pg_namespace n"
            + " LEFT OUTER JOIN pg_catalog.pg_description d ON d.objoid=n.oid AND d.objsubid=0"
            + " AND d.classoid=CAST('pg_namespace' AS regclass) ORDER BY nspname",
        "SELECT db.oid, db.* FROM pg_catalog.pg_database db"
            + " WHERE datallowconn AND NOT datistemplate ORDER BY db.datname",
        "SELECT t.oid, t.*, c.relkind, format_type(nullif(t.typbasetype, 0), t.typtypmod)"
            + " as base_type_name FROM pg_catalog.pg_type t"
            + " LEFT OUTER JOIN pg_catalog.pg_type et ON et.oid=t.typelem"
            + " LEFT OUTER JOIN pg_catalog.pg_class c ON c.oid=t.typrelid"
            + " WHERE t.typname IS NOT NULL AND (c.relkind IS NULL OR c.relkind = 'c')"
            + " AND (et.typcategory IS NULL OR et.typcategory <> 'C')",
        "SELECT * FROM pg_catalog.pg_roles ORDER BY rolname",
        "SELECT * FROM pg_user",
        "SELECT * FROM pg_catalog.pg_settings WHERE name = 'standard_conforming_strings'",
        "SELECT schemaname, tablename FROM pg_tables WHERE schemaname = 'redshift'",
        "SELECT nspname FROM pg_namespace WHERE nspname !~ '^information_schema|pg_'"
            + " AND has_schema_privilege(nspname, 'USAGE')",
        "SELECT * FROM svv_redshift_databases",
        "SELECT * FROM svv_all_schemas WHERE schema_name = 'redshift'",
        "SELECT * FROM svv_columns WHERE table_name = 'table_restore_status'",
        "SELECT * FROM information_schema.schemata",
        "SELECT * FROM information_schema.table_privileges WHERE table_name = 'api_calls'",
        "SELECT routine_name FROM information_schema.routines"
      })
  void what_other_tools_ask_has_an_answer(String sql) throws SQLException {
    assertThat(answer(sql)).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "pg_matviews",
        "pg_group",
        "pg_language",
        "pg_indexes",
        "pg_trigger",
        "pg_inherits",
        "pg_enum",
        "pg_extension",
        "pg_attrdef",
        "pg_rewrite",
        "pg_depend",
        "information_schema.referential_constraints",
        "svv_external_schemas",
        "svv_external_tables"
      })
  void what_there_is_none_of_is_empty(String table) throws SQLException {
    assertThat(answer("SELECT * FROM " + table)).hasSize(1);
  }

  @Test
  void views_are_listed_as_such_and_among_no_tables() throws SQLException {
    assertThat(answer("SELECT viewname FROM pg_views WHERE schemaname = 'redshift'"))
        .containsExactly("viewname", "restore_progress");
    assertThat(
            answer(
                "SELECT table_name, is_updatable FROM information_schema.views"
                    + " WHERE table_schema = 'redshift'"))
        .containsExactly("table_name|is_updatable", "restore_progress|NO");
    assertThat(
            answer(
                "SELECT tablename FROM pg_tables WHERE schemaname = 'redshift' ORDER BY tablename"))
        .containsExactly("tablename", "api_calls", "table_restore_status");
  }

  @Test
  void power_bi_lists_tables_and_their_columns() throws SQLException {
    assertThat(
            answer(
                "SELECT TABLE_SCHEMA, TABLE_NAME, TABLE_TYPE FROM INFORMATION_SCHEMA.TABLES"
                    + " WHERE TABLE_SCHEMA NOT IN ('information_schema', 'pg_catalog')"
                    + " ORDER BY TABLE_SCHEMA, TABLE_NAME"))
        .containsExactly(
            "table_schema|table_name|table_type",
            "redshift|api_calls|BASE TABLE",
            "redshift|restore_progress|VIEW",
            "redshift|table_restore_status|BASE TABLE");
    assertThat(
            answer(
                "SELECT COLUMN_NAME, ORDINAL_POSITION, IS_NULLABLE, DATA_TYPE,"
                    + " NUMERIC_PRECISION, CHARACTER_MAXIMUM_LENGTH, DATETIME_PRECISION"
                    + " FROM INFORMATION_SCHEMA.columns WHERE TABLE_NAME = 'table_restore_status'"
                    + " ORDER BY ORDINAL_POSITION"))
        .hasSize(16)
        .contains(
            "status|2|YES|character varying|null|65535|null",
            "request_time|4|YES|timestamp without time zone|null|null|3",
            "total_data_in_mega_bytes|6|YES|bigint|64|null|null",
            "region|15|NO|character varying|null|65535|null");
  }

  @Test
  void a_primary_key_is_found_by_the_standards_tables() throws SQLException {
    assertThat(
            answer(
                """
                SELECT tc.constraint_name, kc.column_name
                FROM information_schema.table_constraints tc
                  JOIN information_schema.key_column_usage kc
                    ON kc.constraint_name = tc.constraint_name
                      AND kc.table_schema = tc.table_schema
                WHERE tc.constraint_type = 'PRIMARY KEY' AND tc.table_name = 'table_restore_status'
                ORDER BY kc.ordinal_position
                """))
        .containsExactly(
            "constraint_name|column_name", "table_restore_status_pkey|table_restore_request_id");
  }
}
