package io.redshiftrestore.table;

import io.redshiftrestore.table.declaration.ApiView;
import io.redshiftrestore.table.declaration.Column;
import io.redshiftrestore.table.declaration.ComputedColumn;
import io.redshiftrestore.table.plan.ComputedOperator;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.calcite.plan.RelOptSchema;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.schema.Schema;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;

/**
 * A declared view in Calcite's catalog. It is planned as a projection of its table, through which
 * conditions on keys, limits and the choice of columns reach the scan. Immutable.
 */
final class ViewRelation extends AbstractTable implements TranslatableTable, CatalogEntry {

  private final ApiView view;

  ViewRelation(ApiView view) {
    this.view = view;
  }

  @Override
  public String remarks() {
    return view.remarks();
  }

  @Override
  public List<Column<?>> columns() {
    return view.columns();
  }

  @Override
  public Schema.TableType getJdbcTableType() {
    return Schema.TableType.VIEW;
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory factory) {
    return Column.rowType(view.columns(), factory);
  }

  @Override
  public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable relOptTable) {
    RelNode table = beneath(relOptTable).toRel(context);
    RexBuilder builder = context.getCluster().getRexBuilder();
    List<RexNode> values = new ArrayList<>(builder.identityProjects(table.getRowType()));
    for (ComputedColumn column : view.computed()) {
      values.add(
          builder.makeCall(
              column.column().relType(builder.getTypeFactory()),
              new ComputedOperator(column),
              column.arguments().stream()
                  .map(name -> values.get(view.table().indexOf(name)))
                  .toList()));
    }
    return LogicalProject.create(
        table, List.of(), values, relOptTable.getRowType().getFieldNames(), Set.of());
  }

  /** Returns the table, which is found in the schema of the view. */
  private RelOptTable beneath(RelOptTable relOptTable) {
    List<String> name = new ArrayList<>(relOptTable.getQualifiedName());
    name.set(name.size() - 1, view.table().name());
    RelOptSchema schema = Objects.requireNonNull(relOptTable.getRelOptSchema());
    return Objects.requireNonNull(schema.getTableForMember(name), view.table().name());
  }
}
