package io.redshiftrestore.sql.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.validate.SqlMonikerType;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorCatalogReader;
import org.apache.calcite.sql.validate.SqlValidatorNamespace;
import org.apache.calcite.util.Util;

/** The names that a statement could have meant. */
final class KnownNames {

  private final SqlValidator validator;
  private final List<SqlValidatorNamespace> rows = new ArrayList<>();

  KnownNames(SqlValidator validator) {
    this.validator = validator;
  }

  /** Notes rows whose columns are known from now on. */
  void add(SqlValidatorNamespace validated) {
    rows.add(validated);
  }

  Stream<String> columns() {
    return rows.stream()
        .map(SqlValidatorNamespace::getType)
        .filter(RelDataType::isStruct)
        .flatMap(row -> row.getFieldNames().stream())
        .distinct();
  }

  Stream<String> tables() {
    SqlValidatorCatalogReader catalog = validator.getCatalogReader();
    return catalog.getSchemaPaths().stream()
        .flatMap(path -> catalog.getAllSchemaObjectNames(path).stream())
        .filter(object -> object.getType() == SqlMonikerType.TABLE)
        .map(object -> Util.last(object.getFullyQualifiedNames()));
  }

  Stream<String> functions() {
    return validator.getOperatorTable().getOperatorList().stream()
        .filter(SqlFunction.class::isInstance)
        .map(SqlOperator::getName)
        .filter(name -> name.matches("\\w+"));
  }
}
