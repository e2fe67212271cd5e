package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.declaration.ApiTable;
import io.redshiftrestore.table.keys.KeyPredicate;
import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.Between;
import io.redshiftrestore.table.keys.KeyPredicate.In;
import io.redshiftrestore.table.keys.KeyPredicate.IsNull;
import io.redshiftrestore.table.keys.KeyPredicate.Like;
import io.redshiftrestore.table.keys.KeyPredicate.NotIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexLiteral;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUnknownAs;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.util.Sarg;

/** Reads what conditions say about the key columns of a table. */
final class ConditionReader {

  /** Comparisons that say the same with their sides exchanged; LIKE is none of them. */
  private static final Set<SqlKind> SYMMETRIC =
      Set.of(SqlKind.EQUALS, SqlKind.NOT_EQUALS, SqlKind.IS_NOT_DISTINCT_FROM);

  private final KeyOperands operands;
  private final RexBuilder rexBuilder;

  ConditionReader(ApiTable<?> table, RexBuilder rexBuilder) {
    this.operands = new KeyOperands(table);
    this.rexBuilder = rexBuilder;
  }

  /** Returns what a condition says; {@link KeyCondition#NOTHING} when that is nothing. */
  KeyCondition read(RexNode condition) {
    if (!(condition instanceof RexCall call)) {
      return KeyCondition.NOTHING;
    }
    return switch (call.getKind()) {
      case EQUALS ->
          comparisons(call, SqlKind.EQUALS)
              .map(found -> new KeyCondition(found.isOneOf(), true))
              .findFirst()
              .orElse(KeyCondition.NOTHING);
      case IS_NOT_DISTINCT_FROM -> sameAs(call);
      case IS_NULL ->
          operands.isValue(call.getOperands().get(0))
              ? new KeyCondition(new IsNull<>(call.getOperands().get(0)), true)
              : KeyCondition.NOTHING;
      case NOT_EQUALS ->
          comparisons(call, SqlKind.NOT_EQUALS)
              .filter(found -> operands.isRegion(found.column()))
              .map(found -> new NotIn<>(found.column(), List.of(found.value())))
              .map(predicate -> new KeyCondition(predicate, true))
              .findFirst()
              .orElse(KeyCondition.NOTHING);
      case LIKE, OTHER_FUNCTION -> like(call);
      case SEARCH -> search(call);
      case AND -> all(call.getOperands());
      case OR -> any(call.getOperands());
      default -> KeyCondition.NOTHING;
    };
  }

  private KeyCondition like(RexCall call) {
    return call.op.getName().equals(SqlStdOperatorTable.LIKE.getName())
        ? escape(call)
            .flatMap(
                escape ->
                    comparisons(call, call.getKind())
                        .map(found -> new Like<>(found.column(), found.value(), escape))
                        .findFirst())
            .map(like -> new KeyCondition(like, false))
            .orElse(KeyCondition.NOTHING)
        : KeyCondition.NOTHING;
  }

  /** Without ESCAPE, nothing escapes in Calcite's LIKE, the backslash in a driver's own. */
  private static Optional<String> escape(RexCall like) {
    if (like.getOperands().size() == 2) {
      return Optional.of(like.op.equals(SqlStdOperatorTable.LIKE) ? "" : "\\");
    }
    return like.getOperands().get(2) instanceof RexLiteral literal
        ? Optional.ofNullable(literal.getValueAs(String.class))
        : Optional.empty();
  }

  /** Equal, or both NULL: a look-up can serve it unless the value is NULL. */
  private KeyCondition sameAs(RexCall call) {
    return comparisons(call, SqlKind.IS_NOT_DISTINCT_FROM)
        .<KeyPredicate<RexNode>>map(
            found -> new AnyOf<>(List.of(found.isOneOf(), new IsNull<>(found.value()))))
        .map(predicate -> new KeyCondition(predicate, false))
        .findFirst()
        .orElse(KeyCondition.NOTHING);
  }

  private KeyCondition all(List<RexNode> terms) {
    List<KeyCondition> found = terms.stream().map(this::read).toList();
    List<KeyPredicate<RexNode>> predicates = new ArrayList<>(ranges(terms));
    found.stream()
        .filter(term -> !term.isAnything())
        .forEach(term -> predicates.add(term.predicate()));
    return predicates.isEmpty()
        ? KeyCondition.NOTHING
        : new KeyCondition(new AllOf<>(predicates), found.stream().allMatch(KeyCondition::exact));
  }

  private KeyCondition any(List<RexNode> terms) {
    List<KeyCondition> found = terms.stream().map(this::read).toList();
    return found.stream().anyMatch(KeyCondition::isAnything)
        ? KeyCondition.NOTHING
        : new KeyCondition(
            anyOf(found.stream().map(KeyCondition::predicate).toList()),
            found.stream().allMatch(KeyCondition::exact));
  }

  /** Values of the same key are one list of values. */
  private static KeyPredicate<RexNode> anyOf(List<KeyPredicate<RexNode>> terms) {
    Map<Integer, List<RexNode>> values = new LinkedHashMap<>();
    List<KeyPredicate<RexNode>> merged = new ArrayList<>();
    for (KeyPredicate<RexNode> term : terms) {
      if (term instanceof In<RexNode> in) {
        values.computeIfAbsent(in.column(), column -> new ArrayList<>()).addAll(in.values());
      } else {
        merged.add(term);
      }
    }
    values.forEach((column, all) -> merged.add(new In<>(column, all)));
    return merged.size() == 1 ? merged.get(0) : new AnyOf<>(merged);
  }

  /**
   * Returns a predicate for each pair of a lower and an upper bound of the same key: some tools say
   * "equals" in this way.
   */
  List<KeyPredicate<RexNode>> ranges(List<RexNode> terms) {
    List<KeyComparison> lower = bounds(terms, SqlKind.GREATER_THAN_OR_EQUAL);
    List<KeyComparison> upper = bounds(terms, SqlKind.LESS_THAN_OR_EQUAL);
    List<KeyPredicate<RexNode>> ranges = new ArrayList<>();
    for (KeyComparison least : lower) {
      for (KeyComparison greatest : upper) {
        if (least.column() == greatest.column()) {
          ranges.add(new Between<>(least.column(), least.value(), greatest.value()));
        }
      }
    }
    return ranges;
  }

  private List<KeyComparison> bounds(List<RexNode> terms, SqlKind kind) {
    return terms.stream().flatMap(term -> comparisons(term, kind)).toList();
  }

  /** Returns the comparison of this kind with a key on its left that a condition is, if it is. */
  private Stream<KeyComparison> comparisons(RexNode condition, SqlKind kind) {
    if (!(condition instanceof RexCall call)) {
      return Stream.empty();
    }
    RexNode left = call.getOperands().get(0);
    if (call.getKind() == kind) {
      RexNode right = call.getOperands().get(1);
      Stream<KeyComparison> asWritten = operands.comparison(left, right);
      return SYMMETRIC.contains(kind)
          ? Stream.concat(asWritten, operands.comparison(right, left))
          : asWritten;
    }
    return call.getKind() == kind.reverse()
        ? operands.comparison(call.getOperands().get(1), left)
        : Stream.empty();
  }

  /** A search is Calcite's form of IN and of ranges; only its points are keys. */
  private KeyCondition search(RexCall call) {
    Optional<Integer> key = operands.keyColumn(call.getOperands().get(0));
    RexLiteral literal = (RexLiteral) call.getOperands().get(1);
    Sarg<?> sarg = Objects.requireNonNull(literal.getValueAs(Sarg.class));
    if (key.isEmpty() || sarg.nullAs == RexUnknownAs.TRUE) {
      return KeyCondition.NOTHING;
    }
    if (sarg.isPoints()) {
      return new KeyCondition(new In<>(key.get(), points(sarg, literal.getType())), true);
    }
    if (sarg.isComplementedPoints() && operands.isRegion(key.get())) {
      List<RexNode> excluded = points(sarg.negate(), literal.getType());
      return new KeyCondition(new NotIn<>(key.get(), excluded), true);
    }
    return KeyCondition.NOTHING;
  }

  private List<RexNode> points(Sarg<?> sarg, RelDataType type) {
    return sarg.rangeSet.asRanges().stream()
        .map(range -> rexBuilder.makeLiteral(range.lowerEndpoint(), type, true, true))
        .toList();
  }
}
