package io.redshiftrestore.sql;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.calcite.jdbc.CalciteSchema;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.validate.SqlNameMatcher;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * The functions of the schemas along the search path. Calcite asks for a function for each column
 * that is named, some times over, and looks every schema up to find none: here a name that no
 * schema has is told from the names alone.
 */
final class SchemaFunctions implements SqlOperatorTable {

  private final CalciteCatalogReader path;
  private final Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

  SchemaFunctions(CalciteCatalogReader path) {
    this.path = path;
    collect(path.getRootSchema());
  }

  private void collect(CalciteSchema schema) {
    names.addAll(schema.getFunctionNames());
    schema.getSubSchemaMap().values().forEach(this::collect);
  }

  @Override
  public void lookupOperatorOverloads(
      SqlIdentifier name,
      @Nullable SqlFunctionCategory category,
      SqlSyntax syntax,
      List<SqlOperator> found,
      SqlNameMatcher matcher) {
    if (names.contains(Util.last(name.names))) {
      path.lookupOperatorOverloads(name, category, syntax, found, matcher);
    }
  }

  @Override
  public List<SqlOperator> getOperatorList() {
    return path.getOperatorList();
  }
}
