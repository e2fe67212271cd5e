package io.redshiftrestore.sql.plan.execution;

import java.util.ArrayList;
import java.util.List;
import org.apache.calcite.adapter.enumerable.CallImplementor;
import org.apache.calcite.adapter.enumerable.EnumUtils;
import org.apache.calcite.adapter.enumerable.RexToLixTranslator;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.linq4j.function.Function0;
import org.apache.calcite.linq4j.tree.BlockBuilder;
import org.apache.calcite.linq4j.tree.BlockStatement;
import org.apache.calcite.linq4j.tree.Expression;
import org.apache.calcite.linq4j.tree.Expressions;
import org.apache.calcite.linq4j.tree.Primitive;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.schema.FunctionParameter;
import org.apache.calcite.schema.ImplementableFunction;
import org.apache.calcite.schema.ScalarFunction;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.InferTypes;
import org.apache.calcite.sql.type.OperandTypes;
import org.apache.calcite.sql.type.ReturnTypes;
import org.apache.calcite.sql.validate.SqlUserDefinedFunction;

/**
 * A long CASE, OR or AND, a few of whose branches at a time are a function of generated code; each
 * is called only if those before it have not told the result.
 */
record PartedExpression(RexBuilder builder, RexCall whole)
    implements ScalarFunction, ImplementableFunction {

  private static final int BRANCHES = 20;

  /** Returns a call without operands, which are those of the function, computed when needed. */
  static RexNode call(RexBuilder builder, RexCall whole, int number) {
    return builder.makeCall(
        whole.getType(),
        new SqlUserDefinedFunction(
            new SqlIdentifier("PARTS_" + number, SqlParserPos.ZERO),
            SqlKind.OTHER_FUNCTION,
            ReturnTypes.explicit(whole.getType()),
            InferTypes.RETURN_TYPE,
            OperandTypes.operandMetadata(List.of(), factory -> List.of(), i -> "", i -> false),
            new PartedExpression(builder, whole)),
        List.of());
  }

  @Override
  public CallImplementor getImplementor() {
    return (translator, call, nullAs) -> implement(translator);
  }

  private Expression implement(RexToLixTranslator translator) {
    String method =
        switch (whole.getKind()) {
          case CASE -> "first";
          case OR -> "any";
          default -> "all";
        };
    List<Expression> parts =
        whole.getKind() == SqlKind.CASE ? cases(translator) : conditions(translator);
    Expression found =
        Expressions.call(Parts.class, method, Expressions.newArrayInit(Function0.class, parts));
    return EnumUtils.convert(
        found,
        Primitive.box(((JavaTypeFactory) builder.getTypeFactory()).getJavaClass(whole.getType())));
  }

  private List<Expression> conditions(RexToLixTranslator translator) {
    List<Expression> parts = new ArrayList<>();
    List<RexNode> operands = whole.getOperands();
    for (int from = 0; from < operands.size(); from += BRANCHES) {
      List<RexNode> some = operands.subList(from, Math.min(from + BRANCHES, operands.size()));
      RexNode part =
          whole.getKind() == SqlKind.OR
              ? RexUtil.composeDisjunction(builder, some)
              : RexUtil.composeConjunction(builder, some);
      BlockBuilder block = new BlockBuilder();
      block.add(Expressions.return_(null, value(translator.setBlock(block), part)));
      parts.add(function(block));
    }
    return parts;
  }

  private List<Expression> cases(RexToLixTranslator translator) {
    List<Expression> parts = new ArrayList<>();
    List<RexNode> operands = whole.getOperands();
    int otherwise = operands.size() - 1;
    for (int from = 0; from < otherwise; from += 2 * BRANCHES) {
      BlockBuilder block = new BlockBuilder(false);
      for (int i = from; i < Math.min(from + 2 * BRANCHES, otherwise); i += 2) {
        block.add(branch(translator, operands.get(i), operands.get(i + 1)));
      }
      block.add(Expressions.return_(null, Expressions.field(null, Parts.class, "NONE")));
      parts.add(function(block));
    }
    BlockBuilder last = new BlockBuilder();
    last.add(Expressions.return_(null, result(translator.setBlock(last), operands.get(otherwise))));
    parts.add(function(last));
    return parts;
  }

  /** Returns a block of its own that returns the value if the condition is true. */
  private BlockStatement branch(RexToLixTranslator translator, RexNode condition, RexNode value) {
    BlockBuilder test = new BlockBuilder();
    Expression holds = value(translator.setBlock(test), condition);
    BlockBuilder then = new BlockBuilder(true, test);
    then.add(Expressions.return_(null, result(translator.setBlock(then), value)));
    test.add(Expressions.ifThen(Expressions.call(Parts.class, "isTrue", holds), then.toBlock()));
    return test.toBlock();
  }

  @SuppressWarnings("unchecked") // A class literal has no type arguments.
  private static Expression function(BlockBuilder body) {
    return Expressions.lambda(Function0.class, body.toBlock());
  }

  private Expression value(RexToLixTranslator translator, RexNode node) {
    return Expressions.box(translator.translateList(List.of(node)).get(0));
  }

  /** What a branch gives is of the type of the whole. */
  private Expression result(RexToLixTranslator translator, RexNode node) {
    return value(
        translator,
        node.getType().getSqlTypeName() == whole.getType().getSqlTypeName()
            ? node
            : builder.makeAbstractCast(whole.getType(), node, false));
  }

  @Override
  public List<FunctionParameter> getParameters() {
    return List.of();
  }

  @Override
  public RelDataType getReturnType(RelDataTypeFactory factory) {
    return whole.getType();
  }
}
