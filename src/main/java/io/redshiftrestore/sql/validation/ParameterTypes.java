package io.redshiftrestore.sql.validation;

import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import io.redshiftrestore.sql.function.time.TimeTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.sql.SqlBinaryOperator;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.type.SqlOperandTypeInference;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.jspecify.annotations.Nullable;

/**
 * Gives a parameter the type that its place asks for where Calcite knows none: that of the other
 * operand, or one that the function takes; a text where nothing says it, as PostgreSQL does.
 */
final class ParameterTypes {

  /** In the order in which they are tried; a whole number would cut off what is bound. */
  private static final List<SqlTypeName> TRIED =
      List.of(
          SqlTypeName.VARCHAR,
          SqlTypeName.DOUBLE,
          SqlTypeName.INTEGER,
          SqlTypeName.TIMESTAMP,
          SqlTypeName.DATE,
          SqlTypeName.BOOLEAN);

  private static final int MOST_TRIED = 4;

  private static final Set<SqlKind> COMPARISONS =
      Sets.union(SqlKind.COMPARISON, Set.of(SqlKind.BETWEEN)).immutableCopy();

  /** Functions whose arguments are of one type. */
  private static final Set<String> OF_ONE_TYPE =
      Set.of("COALESCE", "NVL", "IFNULL", "NULLIF", "GREATEST", "LEAST", "MOD");

  private final SqlValidator validator;
  private final RelDataTypeFactory types;
  private final Map<Integer, RelDataType> known = new HashMap<>();

  ParameterTypes(SqlValidator validator, RelDataTypeFactory types) {
    this.validator = validator;
    this.types = types;
  }

  /** Returns the type of a parameter, which its place says or not. */
  RelDataType of(SqlDynamicParam parameter, RelDataType inferred) {
    RelDataType type = known.get(parameter.getIndex());
    if (type == null) {
      type = isUnknown(inferred) ? nullable(SqlTypeName.VARCHAR) : unbounded(inferred);
    }
    return type;
  }

  /** Gives a copy of a parameter, as Calcite makes them of COALESCE, the type that was found. */
  void repeat(SqlDynamicParam copy) {
    RelDataType type = known.get(copy.getIndex());
    if (type != null) {
      validator.setValidatedNodeType(copy, type);
    }
  }

  /** Finds the types of those operands of a call that are parameters. */
  void find(SqlValidatorScope scope, SqlCall call) {
    if (call instanceof SqlCase choice) {
      findResults(scope, choice);
      return;
    }
    if (call.operandCount() == 2 && call.operand(1) instanceof SqlNodeList list) {
      findListed(scope, call.operand(0), list);
    }
    List<SqlDynamicParam> untyped = untyped(call.getOperandList());
    if (untyped.isEmpty() || call.getKind() == SqlKind.CAST || call.getKind() == SqlKind.AS) {
      return;
    }
    RelDataType other = ofOther(scope, call);
    RelDataType[] inferred = inferred(scope, call);
    for (SqlDynamicParam parameter : untyped) {
      RelDataType type = inferred[call.getOperandList().indexOf(parameter)];
      if (other != null) {
        remember(parameter, other);
      } else if (!isUnknown(type)) {
        remember(parameter, COMPARISONS.contains(call.getKind()) ? anyWhole(type) : type);
      }
    }
    tryTypes(scope, call, untyped(call.getOperandList()));
  }

  private void findResults(SqlValidatorScope scope, SqlCase choice) {
    List<SqlNode> results = new ArrayList<>(choice.getThenOperands());
    results.add(choice.getElseOperand());
    List<SqlDynamicParam> untyped = untyped(results);
    if (!untyped.isEmpty()) {
      RelDataType type = firstKnown(scope, results).orElseGet(() -> nullable(SqlTypeName.VARCHAR));
      untyped.forEach(parameter -> remember(parameter, type));
    }
  }

  private void findListed(SqlValidatorScope scope, SqlNode listed, SqlNodeList list) {
    List<SqlDynamicParam> untyped = untyped(list);
    if (!untyped.isEmpty()) {
      firstKnown(scope, List.of(listed))
          .ifPresent(type -> untyped.forEach(each -> remember(each, anyWhole(type))));
    }
  }

  private List<SqlDynamicParam> untyped(List<SqlNode> operands) {
    return operands.stream()
        .filter(SqlDynamicParam.class::isInstance)
        .map(SqlDynamicParam.class::cast)
        .filter(parameter -> !known.containsKey(parameter.getIndex()))
        .toList();
  }

  private Optional<RelDataType> firstKnown(SqlValidatorScope scope, List<SqlNode> operands) {
    return operands.stream()
        .filter(operand -> operand != null && !(operand instanceof SqlDynamicParam))
        .map(operand -> validator.deriveType(scope, operand))
        .filter(type -> !isUnknown(type) && type.getSqlTypeName() != SqlTypeName.NULL)
        .findFirst();
  }

  private void remember(SqlDynamicParam parameter, RelDataType type) {
    RelDataType unbounded = unbounded(type);
    known.put(parameter.getIndex(), unbounded);
    validator.setValidatedNodeType(parameter, unbounded);
  }

  private RelDataType[] inferred(SqlValidatorScope scope, SqlCall call) {
    RelDataType[] inferred = new RelDataType[call.operandCount()];
    Arrays.fill(inferred, validator.getUnknownType());
    SqlOperandTypeInference inference = call.getOperator().getOperandTypeInference();
    if (inference != null) {
      inference.inferOperandTypes(
          new SqlCallBinding(validator, scope, call), validator.getUnknownType(), inferred);
    }
    return inferred;
  }

  /** Returns the type that the other operand asks for, if there is one and it does. */
  private @Nullable RelDataType ofOther(SqlValidatorScope scope, SqlCall call) {
    boolean sum = call.getKind() == SqlKind.PLUS || call.getKind() == SqlKind.MINUS;
    boolean alike =
        (call.getOperator() instanceof SqlBinaryOperator && !call.isA(SqlKind.BINARY_COMPARISON))
            || OF_ONE_TYPE.contains(call.getOperator().getName());
    if (!alike || call.getKind() == SqlKind.IN || call.getKind() == SqlKind.NOT_IN) {
      return null;
    }
    return firstKnown(scope, call.getOperandList())
        .map(type -> sum ? besideInSum(call.getKind(), type) : type)
        .orElse(null);
  }

  /** As with text literals, times have a difference but no sum. */
  private RelDataType besideInSum(SqlKind kind, RelDataType other) {
    if (SqlTypeUtil.isInterval(other)) {
      return time(SqlTypeName.TIMESTAMP);
    } else if (kind == SqlKind.MINUS || !TimeTypes.isTime(other)) {
      return other;
    }
    return SqlTypeUtil.isDate(other)
        ? nullable(SqlTypeName.INTEGER)
        : time(SqlTypeName.INTERVAL_DAY_SECOND);
  }

  /** Tries types until the operator takes them. */
  private void tryTypes(SqlValidatorScope scope, SqlCall call, List<SqlDynamicParam> parameters) {
    if (parameters.isEmpty()
        || parameters.size() > MOST_TRIED
        || call.getOperator().getOperandTypeChecker() == null) {
      return;
    }
    List<SqlTypeName> taken =
        combinations(parameters.size())
            .filter(combination -> takes(scope, call, parameters, combination))
            .findFirst()
            .orElse(Collections.nCopies(parameters.size(), SqlTypeName.VARCHAR));
    for (int i = 0; i < parameters.size(); i++) {
      remember(parameters.get(i), nullable(taken.get(i)));
    }
  }

  private static Stream<List<SqlTypeName>> combinations(int size) {
    return Lists.cartesianProduct(Collections.nCopies(size, TRIED)).stream();
  }

  private boolean takes(
      SqlValidatorScope scope,
      SqlCall call,
      List<SqlDynamicParam> parameters,
      List<SqlTypeName> combination) {
    for (int i = 0; i < parameters.size(); i++) {
      validator.setValidatedNodeType(parameters.get(i), nullable(combination.get(i)));
    }
    return call.getOperator().checkOperandTypes(new SqlCallBinding(validator, scope, call), false);
  }

  /** A bounded text or number would cut off what is bound. */
  private RelDataType unbounded(RelDataType type) {
    return SqlTypeUtil.inCharFamily(type)
        ? nullable(SqlTypeName.VARCHAR)
        : types.createTypeWithNullability(type, true);
  }

  /** What is compared with a whole number need not fit that number's type. */
  private RelDataType anyWhole(RelDataType type) {
    return SqlTypeName.INT_TYPES.contains(type.getSqlTypeName())
        ? nullable(SqlTypeName.BIGINT)
        : type;
  }

  private RelDataType time(SqlTypeName name) {
    return types.createTypeWithNullability(TimeTypes.create(types, name), true);
  }

  private RelDataType nullable(SqlTypeName name) {
    return types.createTypeWithNullability(types.createSqlType(name), true);
  }

  private boolean isUnknown(RelDataType type) {
    return type.equals(validator.getUnknownType());
  }
}
