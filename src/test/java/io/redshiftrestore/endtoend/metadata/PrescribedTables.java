package io.redshiftrestore.endtoend.metadata;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables that the Javadoc of JDBC 4.3 prescribes for {@link java.sql.DatabaseMetaData}. */
final class PrescribedTables {

  /** A line a method; a column is text where it says nothing else. */
  private static final String TABLES =
      """
      getAttributes: TYPE_CAT, TYPE_SCHEM, TYPE_NAME, ATTR_NAME, DATA_TYPE int, ATTR_TYPE_NAME, \
      ATTR_SIZE int, DECIMAL_DIGITS int, NUM_PREC_RADIX int, NULLABLE int, REMARKS, ATTR_DEF, \
      SQL_DATA_TYPE int, SQL_DATETIME_SUB int, CHAR_OCTET_LENGTH int, ORDINAL_POSITION int, \
      IS_NULLABLE, SCOPE_CATALOG, SCOPE_SCHEMA, SCOPE_TABLE, SOURCE_DATA_TYPE short
      getBestRowIdentifier: SCOPE short, COLUMN_NAME, DATA_TYPE int, TYPE_NAME, COLUMN_SIZE int, \
      BUFFER_LENGTH int, DECIMAL_DIGITS short, PSEUDO_COLUMN short
      getCatalogs: TABLE_CAT
      getClientInfoProperties: NAME, MAX_LEN int, DEFAULT_VALUE, DESCRIPTION
      getColumnPrivileges: TABLE_CAT, TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, GRANTOR, GRANTEE, \
      PRIVILEGE, IS_GRANTABLE
      getColumns: TABLE_CAT, TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, DATA_TYPE int, TYPE_NAME, \
      COLUMN_SIZE int, BUFFER_LENGTH int, DECIMAL_DIGITS int, NUM_PREC_RADIX int, NULLABLE int, \
      REMARKS, COLUMN_DEF, SQL_DATA_TYPE int, SQL_DATETIME_SUB int, CHAR_OCTET_LENGTH int, \
      ORDINAL_POSITION int, IS_NULLABLE, SCOPE_CATALOG, SCOPE_SCHEMA, SCOPE_TABLE, \
      SOURCE_DATA_TYPE short, IS_AUTOINCREMENT, IS_GENERATEDCOLUMN
      getCrossReference: PKTABLE_CAT, PKTABLE_SCHEM, PKTABLE_NAME, PKCOLUMN_NAME, FKTABLE_CAT, \
      FKTABLE_SCHEM, FKTABLE_NAME, FKCOLUMN_NAME, KEY_SEQ short, UPDATE_RULE short, \
      DELETE_RULE short, FK_NAME, PK_NAME, DEFERRABILITY short
      getExportedKeys: PKTABLE_CAT, PKTABLE_SCHEM, PKTABLE_NAME, PKCOLUMN_NAME, FKTABLE_CAT, \
      FKTABLE_SCHEM, FKTABLE_NAME, FKCOLUMN_NAME, KEY_SEQ short, UPDATE_RULE short, \
      DELETE_RULE short, FK_NAME, PK_NAME, DEFERRABILITY short
      getFunctionColumns: FUNCTION_CAT, FUNCTION_SCHEM, FUNCTION_NAME, COLUMN_NAME, \
      COLUMN_TYPE short, DATA_TYPE int, TYPE_NAME, PRECISION int, LENGTH int, SCALE short, \
      RADIX short, NULLABLE short, REMARKS, CHAR_OCTET_LENGTH int, ORDINAL_POSITION int, \
      IS_NULLABLE, SPECIFIC_NAME
      getFunctions: FUNCTION_CAT, FUNCTION_SCHEM, FUNCTION_NAME, REMARKS, FUNCTION_TYPE short, \
      SPECIFIC_NAME
      getImportedKeys: PKTABLE_CAT, PKTABLE_SCHEM, PKTABLE_NAME, PKCOLUMN_NAME, FKTABLE_CAT, \
      FKTABLE_SCHEM, FKTABLE_NAME, FKCOLUMN_NAME, KEY_SEQ short, UPDATE_RULE short, \
      DELETE_RULE short, FK_NAME, PK_NAME, DEFERRABILITY short
      getIndexInfo: TABLE_CAT, TABLE_SCHEM, TABLE_NAME, NON_UNIQUE boolean, INDEX_QUALIFIER, \
      INDEX_NAME, TYPE short, ORDINAL_POSITION short, COLUMN_NAME, ASC_OR_DESC, \
      CARDINALITY long, PAGES long, FILTER_CONDITION
      getPrimaryKeys: TABLE_CAT, TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, KEY_SEQ short, PK_NAME
      getProcedureColumns: PROCEDURE_CAT, PROCEDURE_SCHEM, PROCEDURE_NAME, COLUMN_NAME, \
      COLUMN_TYPE short, DATA_TYPE int, TYPE_NAME, PRECISION int, LENGTH int, SCALE short, \
      RADIX short, NULLABLE short, REMARKS, COLUMN_DEF, SQL_DATA_TYPE int, \
      SQL_DATETIME_SUB int, CHAR_OCTET_LENGTH int, ORDINAL_POSITION int, IS_NULLABLE, \
      SPECIFIC_NAME
      getProcedures: PROCEDURE_CAT, PROCEDURE_SCHEM, PROCEDURE_NAME, RESERVED1, RESERVED2, \
      RESERVED3, REMARKS, PROCEDURE_TYPE short, SPECIFIC_NAME
      getPseudoColumns: TABLE_CAT, TABLE_SCHEM, TABLE_NAME, COLUMN_NAME, DATA_TYPE int, \
      COLUMN_SIZE int, DECIMAL_DIGITS int, NUM_PREC_RADIX int, COLUMN_USAGE, REMARKS, \
      CHAR_OCTET_LENGTH int, IS_NULLABLE
      getSchemas: TABLE_SCHEM, TABLE_CATALOG
      getSuperTables: TABLE_CAT, TABLE_SCHEM, TABLE_NAME, SUPERTABLE_NAME
      getSuperTypes: TYPE_CAT, TYPE_SCHEM, TYPE_NAME, SUPERTYPE_CAT, SUPERTYPE_SCHEM, \
      SUPERTYPE_NAME
      getTablePrivileges: TABLE_CAT, TABLE_SCHEM, TABLE_NAME, GRANTOR, GRANTEE, PRIVILEGE, \
      IS_GRANTABLE
      getTableTypes: TABLE_TYPE
      getTables: TABLE_CAT, TABLE_SCHEM, TABLE_NAME, TABLE_TYPE, REMARKS, TYPE_CAT, TYPE_SCHEM, \
      TYPE_NAME, SELF_REFERENCING_COL_NAME, REF_GENERATION
      getTypeInfo: TYPE_NAME, DATA_TYPE int, PRECISION int, LITERAL_PREFIX, LITERAL_SUFFIX, \
      CREATE_PARAMS, NULLABLE short, CASE_SENSITIVE boolean, SEARCHABLE short, \
      UNSIGNED_ATTRIBUTE boolean, FIXED_PREC_SCALE boolean, AUTO_INCREMENT boolean, \
      LOCAL_TYPE_NAME, MINIMUM_SCALE short, MAXIMUM_SCALE short, SQL_DATA_TYPE int, \
      SQL_DATETIME_SUB int, NUM_PREC_RADIX int
      getUDTs: TYPE_CAT, TYPE_SCHEM, TYPE_NAME, CLASS_NAME, DATA_TYPE int, REMARKS, \
      BASE_TYPE short
      getVersionColumns: SCOPE short, COLUMN_NAME, DATA_TYPE int, TYPE_NAME, COLUMN_SIZE int, \
      BUFFER_LENGTH int, DECIMAL_DIGITS short, PSEUDO_COLUMN short
      """;

  private static final Map<String, String> SQL_TYPES =
      Map.of("short", "SMALLINT", "int", "INTEGER", "long", "BIGINT", "boolean", "BOOLEAN");

  private PrescribedTables() {}

  /** Returns by method the columns in their order, each as its name and its SQL type. */
  static Map<String, List<String>> byMethod() {
    Map<String, List<String>> tables = new TreeMap<>();
    for (String line : TABLES.lines().toList()) {
      String[] parts = line.split(": ", -1);
      tables.put(
          parts[0], Arrays.stream(parts[1].split(", ", -1)).map(PrescribedTables::column).toList());
    }
    return tables;
  }

  private static String column(String declared) {
    String[] parts = declared.split(" ", -1);
    return parts[0] + " " + (parts.length == 1 ? "VARCHAR" : SQL_TYPES.get(parts[1]));
  }
}
