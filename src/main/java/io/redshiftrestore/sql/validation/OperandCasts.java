package io.redshiftrestore.sql.validation;

import static com.google.common.collect.Sets.toImmutableEnumSet;
import static java.util.Objects.requireNonNull;

import io.redshiftrestore.sql.rewrite.tree.Casts;
import io.redshiftrestore.sql.rewrite.tree.IntervalLiterals;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlCallBinding;
import org.apache.calcite.sql.SqlCharStringLiteral;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.fun.SqlCase;
import org.apache.calcite.sql.fun.SqlQuantifyOperator;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.validate.SqlValidator;
import org.apache.calcite.sql.validate.SqlValidatorScope;

/**
 * Casts of operands that Redshift makes by itself and Calcite 1.42 does not: of dates that stand
 * beside timestamps, and of text literals beside times, intervals and numbers, where all are to be
 * of one type, of lengths of time where texts are wanted, of NULLs without a type, and of both
 * sides of {@code ANY} and {@code ALL}.
 */
final class OperandCasts {

  private static final Set<String> OF_ONE_TYPE = Set.of("GREATEST", "LEAST", "LAG", "LEAD");
  private static final Set<String> OF_TEXTS = Set.of("||", "CONCAT", "INTERVAL_CMP");

  /** Operators of two numbers, of times and of intervals. */
  static final Set<SqlKind> ARITHMETIC =
      EnumSet.of(SqlKind.PLUS, SqlKind.MINUS, SqlKind.TIMES, SqlKind.DIVIDE);

  /** Comparisons of values, of which each is beside the others. */
  private static final Set<SqlKind> COMPARED =
      Stream.of(SqlKind.COMPARISON, SqlKind.BINARY_COMPARISON, EnumSet.of(SqlKind.BETWEEN))
          .flatMap(Set::stream)
          .collect(toImmutableEnumSet());

  /** What NULLs without a type are to aggregates for which Calcite 1.42 has no code then. */
  private static final Map<String, SqlTypeName> OF_NULLS =
      Map.of(
          "MAX", SqlTypeName.VARCHAR,
          "MIN", SqlTypeName.VARCHAR,
          "BOOL_AND", SqlTypeName.BOOLEAN,
          "BOOL_OR", SqlTypeName.BOOLEAN);

  /** Where the operand behind ELSE stands in a CASE. */
  private static final int ELSE = 3;

  private final SqlValidator validator;

  OperandCasts(SqlValidator validator) {
    this.validator = validator;
  }

  /** Casts the operands of a call where that is to be done. */
  void add(SqlValidatorScope scope, SqlCall call) {
    String name = call.getOperator().getName().toUpperCase(Locale.ROOT);
    if (call instanceof SqlCase cases) {
      toOneType(scope, results(cases));
    } else if (call.isA(ARITHMETIC)) {
      besideTimes(scope, call);
    } else if (call.isA(COMPARED)) {
      toIntervals(scope, comparedValues(call));
    } else if (call.getOperator() instanceof SqlQuantifyOperator) {
      compared(scope, call);
    } else if (OF_ONE_TYPE.contains(name)) {
      toOneType(scope, places(call, 0));
    } else if (name.equals("NVL2") && call.operandCount() == 3) {
      toOneType(scope, places(call, 1));
    } else if (OF_TEXTS.contains(name)) {
      places(call, 0).forEach(place -> toText(scope, place));
    } else if (OF_NULLS.containsKey(name) && call.getOperator().isAggregator()) {
      places(call, 0).stream()
          .filter(place -> SqlTypeUtil.isNull(type(scope.getOperandScope(call), place)))
          .forEach(place -> cast(place, requireNonNull(OF_NULLS.get(name))));
    }
  }

  /** Casts the dates of columns that hold timestamps in other rows. */
  void addToRows(SqlValidatorScope scope, List<SqlCall> rows) {
    int width = rows.stream().mapToInt(SqlCall::operandCount).min().orElse(0);
    for (int i = 0; i < width; i++) {
      int column = i;
      toOneType(scope, rows.stream().map(row -> Place.of(row, column)).toList());
    }
  }

  private record Place(SqlNode operand, Consumer<SqlNode> setter) {
    static Place of(SqlCall call, int index) {
      return new Place(call.operand(index), other -> call.setOperand(index, other));
    }
  }

  private static List<Place> places(SqlCall call, int first) {
    return IntStream.range(first, call.operandCount())
        .filter(index -> call.getOperandList().get(index) != null)
        .mapToObj(index -> Place.of(call, index))
        .toList();
  }

  private static List<Place> results(SqlCase cases) {
    return Stream.concat(places(cases.getThenOperands()).stream(), places(cases, ELSE).stream())
        .toList();
  }

  private static List<Place> places(SqlNodeList nodes) {
    return IntStream.range(0, nodes.size())
        .mapToObj(index -> new Place(nodes.get(index), other -> nodes.set(index, other)))
        .toList();
  }

  private void besideTimes(SqlValidatorScope scope, SqlCall call) {
    for (int i = 0; i < call.operandCount(); i++) {
      if (call.operand(i) instanceof SqlCharStringLiteral text) {
        RelDataType beside = validator.deriveType(scope, call.operand(1 - i));
        if (TextsBesideTimes.isRead(call.getKind(), beside)) {
          call.setOperand(i, TextsBesideTimes.read(call.getKind(), text, beside));
        }
      }
    }
  }

  private static List<Place> comparedValues(SqlCall call) {
    return places(call, 0).stream()
        .flatMap(
            place ->
                place.operand() instanceof SqlNodeList list
                    ? places(list).stream()
                    : Stream.of(place))
        .toList();
  }

  /** Reads text literals as intervals if there is one beside them. */
  private void toIntervals(SqlValidatorScope scope, List<Place> places) {
    List<Place> texts =
        places.stream().filter(place -> place.operand() instanceof SqlCharStringLiteral).toList();
    if (!texts.isEmpty() && places.stream().anyMatch(place -> isInterval(scope, place))) {
      texts.forEach(
          text -> text.setter().accept(IntervalLiterals.of((SqlCharStringLiteral) text.operand())));
    }
  }

  /** Casts both sides as those of IN, which Calcite 1.42 casts here for arrays alone. */
  private void compared(SqlValidatorScope scope, SqlCall call) {
    if (call.operand(1).isA(SqlKind.QUERY)) {
      SqlCall in =
          SqlStdOperatorTable.IN.createCall(call.getParserPosition(), call.getOperandList());
      validator.deriveType(scope, call.operand(1));
      validator.getTypeCoercion().inOperationCoercion(new SqlCallBinding(validator, scope, in));
      call.setOperand(0, in.operand(0));
    }
  }

  private void toOneType(SqlValidatorScope scope, List<Place> places) {
    List<Place> texts =
        places.stream().filter(place -> SqlTypeUtil.inCharFamily(type(scope, place))).toList();
    List<RelDataType> types = places.stream().map(place -> type(scope, place)).toList();
    RelDataType time =
        types.stream()
            .filter(SqlTypeUtil::isDatetime)
            .max(Comparator.comparing(SqlTypeUtil::isTimestamp))
            .orElse(null);
    if (time != null) {
      SqlTypeName name = time.getSqlTypeName();
      if (SqlTypeUtil.isTimestamp(time)) {
        places.stream()
            .filter(place -> SqlTypeUtil.isDate(type(scope, place)))
            .forEach(place -> cast(place, name));
      }
      if (texts.stream().allMatch(place -> TextLiterals.isTime(place.operand(), name))) {
        texts.forEach(place -> cast(place, name));
      }
    } else if (types.stream().anyMatch(SqlTypeUtil::isInterval)) {
      toIntervals(scope, places);
    } else if (types.stream().anyMatch(SqlTypeUtil::isNumeric)
        && texts.stream().allMatch(place -> TextLiterals.number(place.operand()).isPresent())) {
      texts.forEach(place -> TextLiterals.number(place.operand()).ifPresent(place.setter()));
    }
  }

  private boolean isInterval(SqlValidatorScope scope, Place place) {
    return !(place.operand() instanceof SqlCharStringLiteral)
        && !place.operand().isA(SqlKind.QUERY)
        && SqlTypeUtil.isInterval(type(scope, place));
  }

  private void toText(SqlValidatorScope scope, Place place) {
    if (SqlTypeUtil.isInterval(type(scope, place))) {
      cast(place, SqlTypeName.VARCHAR);
    }
  }

  private RelDataType type(SqlValidatorScope scope, Place place) {
    return validator.deriveType(scope, place.operand());
  }

  private static void cast(Place place, SqlTypeName type) {
    place.setter().accept(Casts.to(type, place.operand()));
  }
}
