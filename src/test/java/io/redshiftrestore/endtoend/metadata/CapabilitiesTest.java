package io.redshiftrestore.endtoend.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.config.DriverVersion;
import io.redshiftrestore.endtoend.statement.SqlFailure;
import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the metadata says that the driver can do, it can, and nothing else is said. */
class CapabilitiesTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));
  private final Connection connection = database.connection();

  private DatabaseMetaData metadata() throws SQLException {
    return connection.getMetaData();
  }

  @Test
  void the_driver_and_the_product_have_names_and_the_version_of_the_build() throws SQLException {
    String version = DriverVersion.CURRENT.text();
    assertThat(metadata().getDriverName()).isEqualTo("redshift-restore-jdbc");
    assertThat(metadata().getDriverVersion()).isEqualTo(version);
    assertThat(metadata().getDatabaseProductName()).isEqualTo("Amazon Redshift table restores");
    assertThat(metadata().getDatabaseProductVersion()).isEqualTo(version);
    assertThat(version)
        .startsWith(metadata().getDriverMajorVersion() + "." + metadata().getDriverMinorVersion());
    assertThat(version)
        .startsWith(
            metadata().getDatabaseMajorVersion() + "." + metadata().getDatabaseMinorVersion());
    assertThat(metadata().getJDBCMajorVersion()).isEqualTo(4);
    assertThat(metadata().getJDBCMinorVersion()).isEqualTo(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          supportsColumnAliasing | SELECT status AS s FROM restores
          supportsTableCorrelationNames | SELECT t.status FROM restores AS t
          supportsExpressionsInOrderBy | SELECT status FROM restores ORDER BY -progress_in_mega_bytes
          supportsOrderByUnrelated | SELECT status FROM restores ORDER BY message
          supportsGroupBy | SELECT status FROM restores GROUP BY status
          supportsGroupByUnrelated | SELECT 1 FROM restores GROUP BY status
          supportsGroupByBeyondSelect | SELECT status FROM restores GROUP BY status, region
          supportsLikeEscapeClause | SELECT 1 FROM restores WHERE status LIKE 'F!_%' ESCAPE '!'
          supportsOuterJoins | SELECT 1 FROM restores LEFT JOIN api_calls ON message = error
          supportsFullOuterJoins | SELECT 1 FROM restores FULL JOIN api_calls ON message = error
          supportsSubqueriesInComparisons | SELECT 1 FROM restores WHERE status = (SELECT max(error) FROM api_calls)
          supportsSubqueriesInExists | SELECT 1 FROM restores WHERE EXISTS (SELECT 1 FROM api_calls)
          supportsSubqueriesInIns | SELECT 1 FROM restores WHERE status IN (SELECT error FROM api_calls)
          supportsSubqueriesInQuantifieds | SELECT 1 FROM restores WHERE total_data_in_mega_bytes > ALL (SELECT page_size FROM api_calls)
          supportsCorrelatedSubqueries | SELECT 1 FROM restores t WHERE EXISTS (SELECT 1 FROM api_calls a WHERE a.region = t.region)
          supportsUnion | SELECT status FROM restores UNION SELECT region FROM api_calls
          supportsUnionAll | SELECT status FROM restores UNION ALL SELECT region FROM api_calls
          supportsSchemasInDataManipulation | SELECT status FROM redshift.restores
          supportsSchemasInProcedureCalls | SELECT status FROM TABLE(redshift.describe_restores())
          """)
  void a_query_is_understood_if_the_metadata_says_so(String capability, String sql)
      throws ReflectiveOperationException, SQLException {
    assertThat(DatabaseMetaData.class.getMethod(capability).invoke(metadata())).isEqualTo(true);
    assertThat(database.rows(sql.replace("restores", "table_restore_status"))).isNotNull();
  }

  @Test
  void a_table_may_have_its_own_name_for_a_correlation() throws SQLException {
    assertThat(metadata().supportsDifferentTableCorrelationNames()).isFalse();
    assertThat(database.rows("SELECT 1 FROM api_calls AS api_calls")).isEmpty();
  }

  @Test
  void names_are_treated_as_the_metadata_says() throws SQLException {
    assertThat(metadata().storesLowerCaseIdentifiers()).isTrue();
    assertThat(metadata().storesUpperCaseIdentifiers()).isFalse();
    assertThat(metadata().storesMixedCaseQuotedIdentifiers()).isTrue();
    assertThat(metadata().supportsMixedCaseIdentifiers()).isFalse();
    assertThat(metadata().supportsMixedCaseQuotedIdentifiers()).isFalse();
    String quote = metadata().getIdentifierQuoteString();
    assertThat(
            database.rows(
                "SELECT STATUS FROM "
                    + quote
                    + "Api_Calls"
                    + quote
                    + " AS a$"
                    + ", (VALUES (1)) AS t (STATUS)"))
        .isEmpty();
    assertThat(metadata().getExtraNameCharacters()).isEqualTo("$");
  }

  @Test
  void nulls_are_sorted_as_the_metadata_says() throws SQLException {
    String rows = "SELECT x FROM (VALUES (1), (CAST(NULL AS INTEGER))) AS t (x) ORDER BY x";
    assertThat(metadata().nullsAreSortedHigh()).isTrue();
    assertThat(metadata().nullsAreSortedAtEnd()).isFalse();
    assertThat(database.column(rows)).containsExactly("1", "null");
    assertThat(database.column(rows + " DESC")).containsExactly("null", "1");
  }

  @Test
  void every_keyword_needs_quotes_to_be_a_name() throws SQLException {
    String[] keywords = metadata().getSQLKeywords().split(",", -1);
    assertThat(keywords).contains("LIMIT", "OFFSET", "MINUS").doesNotContain("SELECT", "REGION");
    for (String keyword : keywords) {
      assertThat(SqlFailure.of(() -> database.rows("SELECT 1 " + keyword)).state())
          .as(keyword)
          .isEqualTo("42601");
    }
    try (ResultSet columns = metadata().getColumns(null, null, "table_restore_status", null)) {
      while (columns.next()) {
        assertThat(keywords)
            .doesNotContain(columns.getString("COLUMN_NAME").toUpperCase(Locale.ROOT));
      }
    }
  }

  @Test
  void there_are_no_transactions_and_nothing_that_a_commit_would_close() throws SQLException {
    assertThat(metadata().supportsTransactions()).isFalse();
    assertThat(metadata().supportsTransactionIsolationLevel(Connection.TRANSACTION_NONE)).isTrue();
    assertThat(metadata().supportsTransactionIsolationLevel(Connection.TRANSACTION_SERIALIZABLE))
        .isFalse();
    assertThat(metadata().getDefaultTransactionIsolation())
        .isEqualTo(connection.getTransactionIsolation());
    assertThat(metadata().supportsOpenCursorsAcrossCommit()).isTrue();
    assertThat(metadata().getResultSetHoldability()).isEqualTo(connection.getHoldability());
    assertThat(metadata().supportsResultSetHoldability(ResultSet.HOLD_CURSORS_OVER_COMMIT))
        .isTrue();
    assertThat(metadata().supportsResultSetHoldability(ResultSet.CLOSE_CURSORS_AT_COMMIT))
        .isFalse();
  }

  @Test
  void a_result_set_is_read_forwards_or_scrolls_and_is_never_updated() throws SQLException {
    assertThat(metadata().supportsResultSetType(ResultSet.TYPE_FORWARD_ONLY)).isTrue();
    assertThat(metadata().supportsResultSetType(ResultSet.TYPE_SCROLL_INSENSITIVE)).isTrue();
    assertThat(metadata().supportsResultSetType(ResultSet.TYPE_SCROLL_SENSITIVE)).isFalse();
    assertThat(
            metadata()
                .supportsResultSetConcurrency(
                    ResultSet.TYPE_SCROLL_INSENSITIVE, ResultSet.CONCUR_READ_ONLY))
        .isTrue();
    assertThat(
            metadata()
                .supportsResultSetConcurrency(
                    ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY))
        .isTrue();
    assertThat(
            metadata()
                .supportsResultSetConcurrency(
                    ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_UPDATABLE))
        .isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "supportsCatalogsInDataManipulation",
    "supportsCatalogsInTableDefinitions",
    "supportsCatalogsInProcedureCalls",
    "supportsStoredProcedures",
    "supportsBatchUpdates",
    "supportsGetGeneratedKeys",
    "supportsSelectForUpdate",
    "supportsSavepoints",
    "supportsSharding",
    "supportsANSI92FullSQL",
    "autoCommitFailureClosesAllResultSets",
  })
  void what_there_is_not_is_not_claimed(String capability)
      throws ReflectiveOperationException, SQLException {
    assertThat(DatabaseMetaData.class.getMethod(capability).invoke(metadata())).isEqualTo(false);
  }
}
