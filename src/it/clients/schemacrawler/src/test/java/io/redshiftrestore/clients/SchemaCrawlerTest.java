package io.redshiftrestore.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.TestCredentials;
import io.redshiftrestore.sandbox.TestSandbox;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import schemacrawler.inclusionrule.IncludeAll;
import schemacrawler.schema.Catalog;
import schemacrawler.schema.Column;
import schemacrawler.schema.NamedObject;
import schemacrawler.schema.Table;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSource;
import us.fatehi.utility.datasource.DatabaseConnectionSources;
import us.fatehi.utility.datasource.MultiUseUserCredentials;

/** SchemaCrawler that asks for all there is to know of the database. */
class SchemaCrawlerTest {

  private final TestSandbox sandbox = TestSandbox.with(SampleRows.rows(250));
  private final Complaints complaints = new Complaints();
  private Catalog catalog;

  @BeforeEach
  void crawl() throws Exception {
    Logger root = LogManager.getLogManager().getLogger("");
    root.addHandler(complaints);
    SchemaCrawlerOptions everything =
        SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
            .withLimitOptions(
                LimitOptionsBuilder.builder()
                    .tableTypes("TABLE", "SYSTEM TABLE")
                    .includeRoutines(new IncludeAll())
                    .toOptions())
            .withLoadOptions(
                LoadOptionsBuilder.builder()
                    .withSchemaInfoLevel(SchemaInfoLevelBuilder.maximum())
                    .toOptions());
    try (DatabaseConnectionSource source =
        DatabaseConnectionSources.newDatabaseConnectionSource(
            sandbox.url(), new MultiUseUserCredentials(TestCredentials.ACCESS_KEY_ID, TestCredentials.SECRET_ACCESS_KEY))) {
      catalog = SchemaCrawlerUtility.getCatalog(source, everything);
    } finally {
      root.removeHandler(complaints);
    }
  }

  @AfterEach
  void close() {
    sandbox.close();
  }

  private Table table() {
    return catalog.getTables().stream()
        .filter(table -> table.getName().equals("table_restore_status"))
        .findFirst()
        .orElseThrow();
  }

  private Column column(String name) {
    return table().lookupColumn(name).orElseThrow();
  }

  @Test
  void it_has_nothing_to_complain_of() {
    assertThat(complaints.records).isEmpty();
  }

  @Test
  void it_makes_no_call() {
    assertThat(sandbox.requests()).isEmpty();
  }

  @Test
  void the_tables_are_in_one_schema_of_no_catalog() {
    assertThat(catalog.getSchemas())
        .extracting(schema -> schema.getCatalogName(), NamedObject::getName)
        .containsExactly(tuple(null, "redshift"));
    assertThat(catalog.getTables())
        .extracting(NamedObject::getFullName)
        .containsExactlyInAnyOrder("redshift.table_restore_status", "redshift.api_calls");
  }

  @Test
  void the_tables_and_their_columns_have_remarks() {
    assertThat(catalog.getTables())
        .allSatisfy(
            table -> {
              assertThat(table.getRemarks()).matches("[A-Z].*\\.");
              assertThat(table.getColumns())
                  .allSatisfy(column -> assertThat(column.getRemarks()).matches("[A-Z].*\\."));
            });
  }

  @Test
  void the_columns_have_types_that_the_database_declares() {
    assertThat(table().getColumns()).hasSize(15);
    assertThat(column("status").getColumnDataType().getName()).isEqualTo("VARCHAR");
    assertThat(column("request_time").getColumnDataType().getName()).isEqualTo("TIMESTAMP");
    assertThat(column("progress_in_mega_bytes").getColumnDataType().getName()).isEqualTo("BIGINT");
    assertThat(catalog.getSystemColumnDataTypes())
        .extracting(NamedObject::getName)
        .contains("VARCHAR", "TIMESTAMP", "BIGINT");
  }

  @Test
  void only_the_region_is_never_null() {
    assertThat(table().getColumns())
        .filteredOn(column -> !column.isNullable())
        .extracting(NamedObject::getName)
        .containsExactly("region");
  }

  @Test
  void the_primary_key_is_the_request_id() {
    assertThat(table().getPrimaryKey().getConstrainedColumns())
        .extracting(NamedObject::getName)
        .containsExactly("table_restore_request_id");
  }

  @Test
  void the_table_function_is_a_function() {
    assertThat(catalog.getRoutines())
        .extracting(NamedObject::getName)
        .contains("describe_table_restore_status");
  }

  @Test
  void the_driver_says_who_it_is() {
    assertThat(catalog.getJdbcDriverInfo().getDriverName()).isEqualTo("redshift-restore-jdbc");
    assertThat(catalog.getJdbcDriverInfo().getDriverClassName())
        .isEqualTo("io.redshiftrestore.RestoreDriver");
    assertThat(catalog.getJdbcDriverInfo().getDriverProperties())
        .extracting(property -> property.getName())
        .contains("region", "sandbox");
    assertThat(catalog.getDatabaseInfo().getDatabaseProductName()).contains("Redshift");
  }

  /** Keeps what is logged as a warning, or as worse. */
  private static final class Complaints extends Handler {

    private final List<String> records = new ArrayList<>();

    @Override
    public synchronized void publish(LogRecord record) {
      if (record.getLevel().intValue() >= Level.WARNING.intValue()) {
        records.add(record.getLoggerName() + ": " + record.getMessage() + ": " + record.getThrown());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
