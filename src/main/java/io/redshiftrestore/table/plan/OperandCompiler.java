package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.read.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.calcite.DataContext;
import org.apache.calcite.adapter.enumerable.EnumerableRelImplementor;
import org.apache.calcite.adapter.enumerable.RexToLixTranslator;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexProgram;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlConformance;
import org.apache.calcite.sql.validate.SqlConformanceEnum;
import org.jspecify.annotations.Nullable;

/**
 * Turns expressions of a plan into operands. Only what is neither a literal nor a bare parameter
 * becomes generated code, whose size Java limits.
 */
final class OperandCompiler {

  private final RelOptCluster cluster;
  private final EnumerableRelImplementor implementor;
  private final BlockBuilder block;
  private final List<Expression> computed = new ArrayList<>();

  OperandCompiler(RelOptCluster cluster, EnumerableRelImplementor implementor, BlockBuilder block) {
    this.cluster = cluster;
    this.implementor = implementor;
    this.block = block;
  }

  @Nullable Operand compileOptional(@Nullable RexNode node) {
    return node == null ? null : compile(node);
  }

  Operand compile(RexNode node) {
    if (node instanceof RexLiteral literal && !literal.isNull()) {
      Object value =
          SqlTypeUtil.inCharFamily(node.getType())
              ? RexLiteral.stringValue(literal)
              : RexLiteral.numberValue(literal);
      return new Operand.Constant(Objects.requireNonNull(value));
    }
    if (node instanceof RexDynamicParam parameter) {
      return new Operand.Parameter(parameter.getIndex());
    }
    computed.add(Expressions.box(translate(node)));
    return new Operand.Computed(computed.size() - 1);
  }

  private Expression translate(RexNode node) {
    RelDataType noInput = cluster.getTypeFactory().builder().build();
    RelDataType output = cluster.getTypeFactory().builder().add("value", node.getType()).build();
    RexProgram program =
        RexProgram.create(noInput, List.of(node), null, output, cluster.getRexBuilder());
    SqlConformance conformance =
        (SqlConformance) implementor.map.getOrDefault("_conformance", SqlConformanceEnum.DEFAULT);
    return RexToLixTranslator.translateProjects(
            program,
            implementor.getTypeFactory(),
            conformance,
            block,
            null,
            null,
            DataContext.ROOT,
            null,
            implementor::getCorrelVariableGetter)
        .get(0);
  }

  /** Returns code that makes the array of all computed operands. */
  Expression computed() {
    return Expressions.newArrayInit(Object.class, computed);
  }
}
