package io.redshiftrestore.sql.function;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.SqlBasicCall;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlFunction;
import org.apache.calcite.sql.SqlFunctionCategory;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlOperandCountRange;
import org.apache.calcite.sql.SqlOperator;
import org.apache.calcite.sql.SqlOperatorBinding;
import org.apache.calcite.sql.SqlSyntax;
import org.apache.calcite.sql.type.SqlOperandCountRanges;
import org.apache.calcite.sql.type.SqlOperandTypeChecker;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.sql2rel.SqlRexContext;
import org.apache.calcite.sql2rel.SqlRexConvertlet;
import org.jspecify.annotations.Nullable;

/**
 * A function that has one form or several; the first of them that takes the types of a call is the
 * one that is called.
 */
final class TimeFunction extends SqlFunction implements SqlRexConvertlet {

  private final List<Form> forms;
  private final SqlSyntax syntax;

  /** What computes calls that no form takes. */
  private final @Nullable SqlFunction otherwise;

  private TimeFunction(
      String name, SqlSyntax syntax, List<Form> forms, @Nullable SqlFunction otherwise) {
    super(
        name,
        SqlKind.OTHER_FUNCTION,
        binding -> type(forms, binding),
        (call, returned, types) -> inferParameters(forms, call, types),
        new Operands(forms, otherwise),
        SqlFunctionCategory.USER_DEFINED_FUNCTION);
    this.forms = forms;
    this.syntax = syntax;
    this.otherwise = otherwise;
  }

  /** Returns a function that is called with parentheses. */
  static TimeFunction of(String name, Form... forms) {
    return new TimeFunction(name, SqlSyntax.FUNCTION, List.of(forms), null);
  }

  /** Returns a function that another one of the same meaning computes where no form does. */
  static TimeFunction or(SqlFunction otherwise, String name, Form... forms) {
    return new TimeFunction(name, SqlSyntax.FUNCTION, List.of(forms), otherwise);
  }

  /** Returns a function that is called by its name alone. */
  static TimeFunction bare(String name, Form form) {
    return new TimeFunction(name, SqlSyntax.FUNCTION_ID, List.of(form), null);
  }

  @Override
  public SqlSyntax getSyntax() {
    return syntax;
  }

  /** A call that a rewrite made is of this very function, which need not be looked up by name. */
  @Override
  public RelDataType deriveType(SqlValidator validator, SqlValidatorScope scope, SqlCall call) {
    for (SqlNode operand : call.getOperandList()) {
      validator.setValidatedNodeType(operand, validator.deriveType(scope, operand));
    }
    if (otherwise != null
        && !takes(new SqlCallBinding(validator, scope, call).collectOperandTypes())) {
      ((SqlBasicCall) call).setOperator(otherwise);
      return otherwise.deriveType(validator, scope, call);
    }
    return validateOperands(validator, scope, call);
  }

  boolean takes(List<RelDataType> types) {
    return forms.stream().anyMatch(form -> form.takes(types));
  }

  private static Form form(List<Form> forms, List<RelDataType> types) {
    return forms.stream()
        .filter(form -> form.takes(types))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no form takes the checked types"));
  }

  private static RelDataType type(List<Form> forms, SqlOperatorBinding binding) {
    List<RelDataType> types = binding.collectOperandTypes();
    return form(forms, types).type(binding.getTypeFactory(), types);
  }

  /** A parameter has the type that the last form of as many operands asks for in its place. */
  private static void inferParameters(List<Form> forms, SqlCallBinding call, RelDataType[] types) {
    for (Form form : forms) {
      if (form.writtenOperands() == types.length) {
        for (int i = 0; i < types.length; i++) {
          types[i] = form.places().get(i).parameter(call.getTypeFactory());
        }
      }
    }
  }

  @Override
  public RexNode convertCall(SqlRexContext context, SqlCall call) {
    RexBuilder builder = context.getRexBuilder();
    List<RexNode> operands =
        call.getOperandList().stream().map(context::convertExpression).toList();
    return call(builder, operands);
  }

  /** Returns a call of the form that takes the operands. */
  RexNode call(RexBuilder builder, List<RexNode> operands) {
    Form form = form(forms, operands.stream().map(RexNode::getType).toList());
    List<RexNode> converted = new ArrayList<>();
    for (int i = 0; i < form.places().size(); i++) {
      Place place = form.places().get(i);
      converted.add(
          place.isWritten() ? place.convert(builder, operands.get(i)) : TimeCasts.now(builder));
    }
    return builder.makeCall(
        form.type(builder.getTypeFactory(), converted.stream().map(RexNode::getType).toList()),
        form.operator(),
        converted);
  }

  /** What calls are checked against. */
  private record Operands(List<Form> forms, @Nullable SqlFunction otherwise)
      implements SqlOperandTypeChecker {

    @Override
    public boolean checkOperandTypes(SqlCallBinding call, boolean throwOnFailure) {
      List<RelDataType> types = call.collectOperandTypes();
      if (forms.stream().anyMatch(form -> form.takes(types))) {
        return true;
      } else if (throwOnFailure) {
        throw call.newValidationSignatureError();
      }
      return false;
    }

    @Override
    public SqlOperandCountRange getOperandCountRange() {
      int most = forms.stream().mapToInt(Form::writtenOperands).max().orElseThrow();
      return SqlOperandCountRanges.between(
          forms.stream().mapToInt(Form::writtenOperands).min().orElseThrow(),
          otherwise == null ? most : Math.max(most, otherwise.getOperandCountRange().getMax()));
    }

    @Override
    public String getAllowedSignatures(SqlOperator operator, String name) {
      return forms.stream()
          .map(
              form ->
                  form.places().stream()
                      .filter(Place::isWritten)
                      .map(place -> "<" + place + ">")
                      .collect(Collectors.joining(", ", name + "(", ")")))
          .collect(Collectors.joining(" or "));
    }
  }
}
