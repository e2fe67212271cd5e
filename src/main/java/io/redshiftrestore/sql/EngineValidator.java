package io.redshiftrestore.sql;

import io.redshiftrestore.sql.rewrite.GroupedColumns;
import io.redshiftrestore.sql.rewrite.TopLimits;
import java.util.Map;
import java.util.TreeMap;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.prepare.CalciteSqlValidator;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/** Calcite's validator, for what Redshift's queries mean otherwise or Calcite does not know. */
final class EngineValidator extends CalciteSqlValidator {

  private final ParameterTypes parameters;

  EngineValidator(
      SqlOperatorTable operators,
      CalciteCatalogReader reader,
      JavaTypeFactory types,
      Config config) {
    super(operators, reader, types, config);
    this.parameters = new ParameterTypes(this, types);
  }

  @Override
  protected @Nullable SqlNode performUnconditionalRewrites(
      @Nullable SqlNode node, boolean underFrom) {
    SqlNode rows = TopLimits.take(node);
    SqlNode rewritten = super.performUnconditionalRewrites(node, underFrom);
    if (rewritten instanceof SqlSelect select) {
      if (rows != null) {
        select.setFetch(rows);
      }
      GroupedColumns.writeOut(select);
    }
    return rewritten;
  }

  @Override
  public RelDataType deriveType(SqlValidatorScope scope, SqlNode node) {
    findParameters(scope, node);
    return super.deriveType(scope, node);
  }

  @Override
  protected void inferUnknownTypes(RelDataType inferred, SqlValidatorScope scope, SqlNode node) {
    if (node instanceof SqlDynamicParam parameter) {
      super.inferUnknownTypes(parameters.of(parameter, inferred), scope, node);
    } else {
      findParameters(scope, node);
      super.inferUnknownTypes(inferred, scope, node);
    }
  }

  private void findParameters(SqlValidatorScope scope, SqlNode node) {
    if (node instanceof SqlCall call && !call.isA(SqlKind.QUERY)) {
      parameters.find(scope, call);
    }
  }

  /**
   * Tells the parameters by their own numbers: a rewrite may have moved one, or written it twice,
   * and Calcite counts them as they stand.
   */
  @Override
  public RelDataType getParameterRowType(SqlNode query) {
    Map<Integer, RelDataType> parameters = new TreeMap<>();
    query.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlDynamicParam parameter) {
            parameters.put(parameter.getIndex(), getValidatedNodeType(parameter));
            return null;
          }
        });
    RelDataTypeFactory.Builder row = typeFactory.builder();
    parameters.forEach((index, type) -> row.add("?" + index, type));
    return row.build();
  }
}
