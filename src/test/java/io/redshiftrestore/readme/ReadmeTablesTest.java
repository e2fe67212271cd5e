package io.redshiftrestore.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redshiftrestore.config.ConnectionProperty;
import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.table.ApiCallsTable;
import io.redshiftrestore.table.declaration.Column;
import io.redshiftrestore.table.declaration.ComputedColumn;
import io.redshiftrestore.table.declaration.RestoreProgressView;
import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.Test;

/** What the README lists is what the code declares. */
class ReadmeTablesTest {

  private final Readme readme = Readme.read();

  @Test
  void the_columns_are_those_of_the_declaration() {
    assertThat(readme.section("The table").table())
        .containsExactlyElementsOf(
            TableRestoreStatusTable.DECLARATION.columns().stream()
                .map(column -> List.of(column.name(), sqlType(column), column.remarks()))
                .toList());
  }

  @Test
  void the_columns_of_the_view_are_those_that_its_declaration_adds() {
    assertThat(readme.section("The view of progress").table())
        .containsExactlyElementsOf(
            RestoreProgressView.DECLARATION.computed().stream()
                .map(ComputedColumn::column)
                .map(column -> List.of(column.name(), sqlType(column), column.remarks()))
                .toList());
  }

  @Test
  void the_columns_of_a_call_are_those_of_its_table() {
    assertThat(readme.section("The calls that were made").table())
        .containsExactlyElementsOf(
            ApiCallsTable.COLUMNS.stream()
                .map(column -> List.of(column.name(), sqlType(column), column.remarks()))
                .toList());
  }

  private static String sqlType(Column<?> column) {
    return (column.type() == SqlTypeName.TIMESTAMP ? "TIMESTAMP(3)" : column.type().getName())
        + (column.nullable() ? "" : " NOT NULL");
  }

  @Test
  void the_properties_are_those_of_the_enum() {
    assertThat(readme.section("Properties").table())
        .containsExactlyElementsOf(
            Arrays.stream(ConnectionProperty.values()).map(ReadmeTablesTest::row).toList());
  }

  private static List<String> row(ConnectionProperty property) {
    return List.of(
        property.aliases().isEmpty()
            ? property.propertyName()
            : property.propertyName() + " (or " + String.join(", ", property.aliases()) + ")",
        property.type().expectation() + (property.isSecret() ? ", secret" : ""),
        property.defaultValue().orElse(""),
        property.description());
  }

  @Test
  void the_sqlstates_are_those_of_the_enum() {
    assertThat(readme.section("Errors").table())
        .extracting(row -> row.subList(0, 2))
        .containsExactlyElementsOf(
            Arrays.stream(SqlState.values())
                .map(
                    state ->
                        List.of(
                            state.code(), state.exception("said", null).getClass().getSimpleName()))
                .toList());
  }

  @Test
  void every_sqlstate_is_explained() {
    assertThat(readme.section("Errors").table())
        .allSatisfy(row -> assertThat(row.get(2)).matches("[A-Z].*\\w.*"));
  }

  @Test
  void the_policy_allows_the_action_of_the_declaration() throws Exception {
    JsonNode policy =
        new ObjectMapper().readTree(readme.section("Permissions").snippets("json").get(0));
    assertThat(policy.findValuesAsText("Action"))
        .containsExactly(TableRestoreStatusTable.DECLARATION.action().iamAction());
  }
}
