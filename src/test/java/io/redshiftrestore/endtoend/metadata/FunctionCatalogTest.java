package io.redshiftrestore.endtoend.metadata;

import static io.redshiftrestore.endtoend.metadata.CatalogTest.values;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.sandbox.SampleRows;
import io.redshiftrestore.sandbox.SandboxDatabase;
import io.redshiftrestore.sql.function.RedshiftFunctions;
import io.redshiftrestore.sql.function.StandardFunction;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a tool finds when it asks for functions. */
class FunctionCatalogTest {

  @AutoClose private final SandboxDatabase database = SandboxDatabase.with(SampleRows.rows(3));
  private final Connection connection = database.connection();

  private DatabaseMetaData metadata() throws SQLException {
    return connection.getMetaData();
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
