package io.redshiftrestore.table.keys;

import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.Anything;
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
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Spreads a predicate over known values out into branches, any of which suffices.
 *
 * <p>NULL equals nothing, and the API knows no row by an empty text, so neither makes a branch. No
 * branch at all means that no row can match.
 */
final class DisjunctiveNormalForm {

  /** Beyond so many branches a term is better checked row by row. */
  private static final int MOST = 10_000;

  private static final Predicate<String> WILDCARD = Pattern.compile("[%_\\\\]").asPredicate();

  private DisjunctiveNormalForm() {}

  static List<Conjunction> of(KeyPredicate<Optional<String>> predicate) {
    if (predicate instanceof Anything) {
      return List.of(Conjunction.FREE);
    } else if (predicate instanceof In<Optional<String>> in) {
      return oneOf(in.column(), in.values());
    } else if (predicate instanceof Between<Optional<String>> range) {
      return between(range);
    } else if (predicate instanceof IsNull<Optional<String>> isNull) {
      return isNull.value().isEmpty() ? List.of(Conjunction.FREE) : List.of();
    } else if (predicate instanceof NotIn<Optional<String>> notIn) {
      return notIn.values().contains(Optional.<String>empty())
          ? List.of()
          : List.of(Conjunction.FREE);
    } else if (predicate instanceof Like<Optional<String>> like) {
      return like.pattern().filter(WILDCARD).isPresent()
          ? List.of(Conjunction.FREE)
          : oneOf(like.column(), List.of(like.pattern()));
    } else if (predicate instanceof AllOf<Optional<String>> all) {
      return all.terms().stream()
          .map(DisjunctiveNormalForm::of)
          .reduce(List.of(Conjunction.FREE), DisjunctiveNormalForm::product);
    } else if (predicate instanceof AnyOf<Optional<String>> any) {
      return union(any.terms().stream().flatMap(term -> of(term).stream()).toList());
    }
    throw new AssertionError(predicate);
  }

  private static List<Conjunction> oneOf(int column, List<Optional<String>> values) {
    Set<String> known = new LinkedHashSet<>();
    values.forEach(value -> value.filter(text -> !text.isEmpty()).ifPresent(known::add));
    return known.isEmpty() ? List.of() : List.of(Conjunction.of(column, known));
  }

  private static List<Conjunction> between(Between<Optional<String>> range) {
    if (range.least().isEmpty() || range.greatest().isEmpty()) {
      return List.of();
    }
    return range.least().equals(range.greatest())
        ? oneOf(range.column(), List.of(range.least()))
        : List.of(Conjunction.FREE);
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

  /** One free branch makes the others superfluous, and branches of one key alone are one branch. */
  private static List<Conjunction> union(List<Conjunction> branches) {
    if (branches.stream().anyMatch(Conjunction::isFree)) {
      return List.of(Conjunction.FREE);
    }
    Map<Integer, Set<String>> ofOneKey = new LinkedHashMap<>();
    List<Conjunction> union = new ArrayList<>();
    for (Conjunction branch : branches) {
      if (branch.values().size() > 1) {
        union.add(branch);
        continue;
      }
      branch
          .values()
          .forEach(
              (column, values) ->
                  ofOneKey.computeIfAbsent(column, key -> new LinkedHashSet<>()).addAll(values));
    }
    ofOneKey.forEach((column, values) -> union.add(Conjunction.of(column, values)));
    return union;
  }
}
