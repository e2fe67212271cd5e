package io.redshiftrestore.table;

import io.redshiftrestore.api.ApiConnection;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.plan.RelOptTable;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.schema.TranslatableTable;
import org.apache.calcite.schema.impl.AbstractTable;
import org.jspecify.annotations.Nullable;

/** A declared table as Calcite sees it, bound to a connection. Thread-safe. */
public final class ApiRelation<R> extends AbstractTable implements TranslatableTable {

  private final ApiTable<R> table;
  private final ApiConnection connection;

  ApiRelation(ApiTable<R> table, ApiConnection connection) {
    this.table = table;
    this.connection = connection;
  }

  /** Returns the declaration. */
  public ApiTable<R> table() {
    return table;
  }

  @Override
  public RelDataType getRowType(RelDataTypeFactory typeFactory) {
    return table.rowType(typeFactory);
  }

  @Override
  public RelNode toRel(RelOptTable.ToRelContext context, RelOptTable relOptTable) {
    return ApiScan.of(context.getCluster(), relOptTable, this);
  }

  /**
   * Opens a scan; no call is made before its first row is asked for. Called by generated code.
   *
   * @param root the execution
   * @param template the scan as it was planned
   * @param computed values of the template's computed operands
   */
  public Enumerable<@Nullable Object[]> scan(
      DataContext root, ScanTemplate template, @Nullable Object[] computed) {
    return new Scan(root, template, computed);
  }

  /** The scan of one execution; a nested loop may enumerate it several times. */
  private final class Scan extends AbstractEnumerable<@Nullable Object[]> {

    private final DataContext root;
    private final ScanTemplate template;
    private final @Nullable Object[] computed;

    Scan(DataContext root, ScanTemplate template, @Nullable Object[] computed) {
      this.root = root;
      this.template = template;
      this.computed = computed;
    }

    @Override
    public Enumerator<@Nullable Object[]> enumerator() {
      StatementScope scope = StatementScope.of(root);
      return new ScanEnumerator<>(
          table, connection, template.bind(root, computed, scope), scope, root);
    }
  }
}
