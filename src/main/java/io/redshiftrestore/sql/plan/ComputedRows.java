package io.redshiftrestore.sql.plan;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalUnion;
import org.apache.calcite.rel.logical.LogicalValues;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeField;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexExecutor;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;

/**
 * Makes data of rows that are computed from constants: {@code VALUES (1 + 1), (2 + 1), …}. Calcite
 * 1.42 plans each such row as an input of a union, and compiles code for it: a thousand of them are
 * too much code, and three thousand take it minutes to plan. A value that cannot be computed stays
 * for the execution, which says why.
 */
final class ComputedRows extends RelHomogeneousShuttle {

  /** As much as is compiled at once; the JVM takes methods of 64 KiB. */
  private static final int BATCH = 200;

  private final RexExecutor executor;

  ComputedRows(RexExecutor executor) {
    this.executor = executor;
  }

  @Override
  public RelNode visit(LogicalUnion given) {
    RelNode visited = super.visit(given);
    if (!(visited instanceof LogicalUnion union) || !union.all) {
      return visited;
    }
    RelDataType type = union.getRowType();
    RexBuilder builder = union.getCluster().getRexBuilder();
    List<RexNode> values = new ArrayList<>();
    for (RelNode input : union.getInputs()) {
      Optional<List<? extends List<? extends RexNode>>> rows = rows(input);
      if (rows.isEmpty()) {
        return union;
      }
      rows.get().forEach(row -> values.addAll(cast(row, type, builder)));
    }
    return computed(values, builder)
        .<RelNode>map(
            literals ->
                LogicalValues.create(
                    union.getCluster(),
                    type,
                    Lists.partition(literals, type.getFieldCount()).stream()
                        .map(ImmutableList::copyOf)
                        .collect(ImmutableList.toImmutableList())))
        .orElse(union);
  }

  /** Returns the rows of an input of a union, if it is made of constants. */
  private static Optional<List<? extends List<? extends RexNode>>> rows(RelNode input) {
    if (input instanceof LogicalValues values) {
      return Optional.of(values.getTuples());
    }
    return input instanceof LogicalProject project
            && project.getInput() instanceof LogicalValues one
            && one.getTuples().size() == 1
            && project.getProjects().stream().allMatch(ComputedRows::isOfConstants)
        ? Optional.of(List.of(project.getProjects()))
        : Optional.empty();
  }

  private static boolean isOfConstants(RexNode value) {
    return value instanceof RexLiteral
        || (value instanceof RexCall call
            && !(call instanceof RexSubQuery)
            && call.getOperator().isDeterministic()
            && !call.getOperator().isDynamicFunction()
            && call.getOperands().stream().allMatch(ComputedRows::isOfConstants));
  }

  private static List<RexNode> cast(
      List<? extends RexNode> row, RelDataType type, RexBuilder builder) {
    List<RexNode> cast = new ArrayList<>();
    for (RelDataTypeField field : type.getFieldList()) {
      RexNode value = row.get(field.getIndex());
      cast.add(
          value.getType().getSqlTypeName() == field.getType().getSqlTypeName()
              ? value
              : builder.makeCast(field.getType(), value));
    }
    return cast;
  }

  /** What may be NULL, and a text of any length, is computed as a cast of the literal. */
  private static RexNode withoutCast(RexNode value, RexBuilder builder) {
    if (!value.isA(SqlKind.CAST)
        || !(((RexCall) value).getOperands().get(0) instanceof RexLiteral literal)) {
      return value;
    }
    boolean isText =
        value.getType().getSqlTypeName() == SqlTypeName.VARCHAR
            && value.getType().getPrecision() == RelDataType.PRECISION_NOT_SPECIFIED
            && SqlTypeName.CHAR_TYPES.contains(literal.getType().getSqlTypeName());
    return isText
            || SqlTypeUtil.equalSansNullability(
                builder.getTypeFactory(), value.getType(), literal.getType())
        ? literal
        : value;
  }

  private Optional<List<RexLiteral>> computed(List<RexNode> values, RexBuilder builder) {
    List<RexLiteral> literals = new ArrayList<>();
    for (List<RexNode> batch : Lists.partition(values, BATCH)) {
      List<RexNode> reduced = new ArrayList<>();
      executor.reduce(builder, batch, reduced);
      for (RexNode value : reduced) {
        if (!(withoutCast(value, builder) instanceof RexLiteral literal)) {
          return Optional.empty();
        }
        literals.add(literal);
      }
    }
    return Optional.of(literals);
  }
}
