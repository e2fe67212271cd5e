package io.redshiftrestore.sql.catalog;

import io.redshiftrestore.table.CatalogEntry;
import java.util.List;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.TableFunction;
import org.jspecify.annotations.Nullable;

/** A table function that a tool can find. */
public record CatalogFunction(String schema, String name, TableFunction function) {

  public @Nullable String remarks() {
    return function instanceof CatalogEntry described ? described.remarks() : null;
  }

  /** Returns the parameters in the order of a call. */
  public List<CatalogColumn> parameters(RelDataTypeFactory types) {
    return function.getParameters().stream()
        .map(
            parameter -> {
              RelDataType type = parameter.getType(types);
              return new CatalogColumn(
                  parameter.getName(), parameter.getOrdinal() + 1, type, type.isNullable(), null);
            })
        .toList();
  }

  /** Returns the columns of its rows. */
  public List<CatalogColumn> columns(RelDataTypeFactory types) {
    return CatalogTable.columns(function.getRowType(types, List.of()), function);
  }
}
