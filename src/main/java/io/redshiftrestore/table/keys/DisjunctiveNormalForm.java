package io.redshiftrestore.table.keys;

import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.Between;
import io.redshiftrestore.table.keys.KeyPredicate.In;
import io.redshiftrestore.table.keys.KeyPredicate.IsNull;
import io.redshiftrestore.table.keys.KeyPredicate.Like;
import io.redshiftrestore.table.keys.KeyPredicate.NotIn;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The disjunctive normal form of a predicate over known values: conjunctions, any of which
 * suffices.
 *
 * <p>NULL equals nothing, and the API knows no row by an empty text, so neither makes a
 * conjunction. No conjunction at all means that no row can match.
 */
final class DisjunctiveNormalForm
    implements KeyPredicate.Reader<Optional<String>, List<Conjunction>> {

  private static final DisjunctiveNormalForm INSTANCE = new DisjunctiveNormalForm();

  /** Beyond so many conjunctions a term is better checked row by row. */
  private static final int MOST = 10_000;

  private DisjunctiveNormalForm() {}

  /** Returns the conjunctions of a predicate, any of which suffices. */
  static List<Conjunction> of(KeyPredicate<Optional<String>> predicate) {
    return predicate.fold(INSTANCE);
  }

  @Override
  public List<Conjunction> anything() {
    return List.of(Conjunction.FREE);
  }

  @Override
  public List<Conjunction> in(In<Optional<String>> in) {
    return oneOf(in.column(), in.values());
  }

  @Override
  public List<Conjunction> notIn(NotIn<Optional<String>> notIn) {
    return notIn.values().contains(Optional.<String>empty()) ? List.of() : anything();
  }

  @Override
  public List<Conjunction> between(Between<Optional<String>> range) {
    if (range.least().isEmpty() || range.greatest().isEmpty()) {
      return List.of();
    }
    return range.least().equals(range.greatest())
        ? oneOf(range.column(), List.of(range.least()))
        : anything();
  }

  @Override
  public List<Conjunction> isNull(IsNull<Optional<String>> isNull) {
    return isNull.value().isEmpty() ? anything() : List.of();
  }

  @Override
  public List<Conjunction> like(Like<Optional<String>> like) {
    return like.pattern()
        .map(pattern -> new LikePattern(pattern, like.escape()))
        .map(
            pattern ->
                pattern
                    .literal()
                    .map(text -> oneOf(like.column(), List.of(Optional.of(text))))
                    .orElse(anything()))
        .orElse(List.of());
  }

  @Override
  public List<Conjunction> allOf(AllOf<Optional<String>> all) {
    return all.terms().stream()
        .map(DisjunctiveNormalForm::of)
        .reduce(anything(), DisjunctiveNormalForm::product);
  }

  @Override
  public List<Conjunction> anyOf(AnyOf<Optional<String>> any) {
    return union(any.terms().stream().flatMap(term -> of(term).stream()).toList());
  }

  private static List<Conjunction> oneOf(int column, List<Optional<String>> values) {
    Set<String> known = new LinkedHashSet<>();
    values.forEach(value -> value.filter(text -> !text.isEmpty()).ifPresent(known::add));
    return known.isEmpty() ? List.of() : List.of(Conjunction.of(column, known));
  }

  private static List<Conjunction> product(List<Conjunction> left, List<Conjunction> right) {
    if ((long) left.size() * right.size() > MOST) {
      return left.size() < right.size() ? left : right;
    }
    List<Conjunction> both = new ArrayList<>();
    for (Conjunction one : left) {
      for (Conjunction other : right) {
        one.and(other).ifPresent(both::add);
      }
    }
    return union(both);
  }

  /** One free conjunction makes the others superfluous; those of one key alone are one. */
  private static List<Conjunction> union(List<Conjunction> conjunctions) {
    if (conjunctions.stream().anyMatch(Conjunction::isFree)) {
      return List.of(Conjunction.FREE);
    }
    Map<Integer, Set<String>> ofOneKey = new LinkedHashMap<>();
    List<Conjunction> union = new ArrayList<>();
    for (Conjunction conjunction : conjunctions) {
      if (conjunction.values().size() > 1) {
        union.add(conjunction);
        continue;
      }
      conjunction
          .values()
          .forEach(
              (column, values) ->
                  ofOneKey.computeIfAbsent(column, key -> new LinkedHashSet<>()).addAll(values));
    }
    ofOneKey.forEach((column, values) -> union.add(Conjunction.of(column, values)));
    return union;
  }
}
