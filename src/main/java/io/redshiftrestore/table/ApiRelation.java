package io.redshiftrestore.table;

import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.declaration.Column;
import io.redshiftrestore.table.declaration.KeyColumn;
import io.redshiftrestore.table.plan.ApiScan;
import io.redshiftrestore.table.read.TableReader;
import java.util.List;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.Statistic;
import org.apache.calcite.schema.Statistics;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;

/** A declared table in Calcite's catalog, bound to a connection. Thread-safe. */
final class ApiRelation<R> extends AbstractTable implements TranslatableTable, CatalogEntry {

  private final ApiTable<R> table;
  private final TableReader<R> reader;

  ApiRelation(ApiTable<R> table, TableReader<R> reader) {
    this.table = table;
    this.reader = reader;
  }

  @Override
  public String remarks() {
    return table.remarks();
  }

  @Override
  public List<Column<?>> columns() {
    return table.columns();
  }

  @Override
  public List<KeyColumn> keys() {
    return table.keys();
  }

  @Override
  public Statistic getStatistic() {
    return Statistics.of(reader.expectedRows(), List.of());
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory typeFactory) {
    return table.rowType(typeFactory);
  }

  @Override
  public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable relOptTable) {
    return ApiScan.of(context.getCluster(), relOptTable, reader);
  }
}
