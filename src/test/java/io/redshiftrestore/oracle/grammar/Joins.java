package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composes joins of two sources. */
final class Joins {

  /** Two fields that can be equal. */
  record Pair(Field left, Field right) {
    Sql sql() {
      return Sql.of("{} = {}", left.sql(), right.sql());
    }
  }

  private final Grammar grammar;
  private final Chance chance;

  Joins(Grammar grammar) {
    this.grammar = grammar;
    this.chance = grammar.chance();
  }

  /** Returns any join. */
  Source any(int depth) {
    grammar.join();
    if (chance.percent(20) && grammar.hasRoom()) {
      return lateral(depth);
    }
    Source one = grammar.sources().any(depth);
    Source other = partner(depth);
    String join = chance.of("JOIN", "JOIN", "LEFT JOIN", "RIGHT JOIN", "FULL JOIN");
    return chance.percent(50) ? join(one, other, join) : join(other, one, join);
  }

  /** The other side of a join is often a short list of keys. */
  private Source partner(int depth) {
    return chance.<Source>any(
        () -> grammar.sources().values(),
        () -> grammar.sources().table(),
        () -> grammar.sources().any(depth - 1));
  }

  private Source join(Source left, Source right, String join) {
    // The judge joins fully on nothing but equalities.
    Sql on =
        join.equals("FULL JOIN") && !grammar.isUnjudged()
            ? equal(left.fields(), right.fields())
            : on(left, right);
    return new Source(
        Sql.of("({} " + join + " {} ON {})", left.from(), right.from(), on),
        both(left, right),
        Optional.empty());
  }

  private static List<Field> both(Source left, Source right) {
    List<Field> fields = new ArrayList<>(left.unbounding().fields());
    fields.addAll(right.unbounding().fields());
    return fields;
  }

  private Sql equal(List<Field> left, List<Field> right) {
    return pair(left, right).map(Pair::sql).orElse(Sql.of("1 = 1"));
  }

  /** Returns the condition of a join: a pair of equal fields, and at times something more. */
  private Sql on(Source left, Source right) {
    Sql equal = equal(left.fields(), right.fields());
    if (!chance.percent(40)) {
      return equal;
    }
    List<Field> fields = both(left, right);
    return chance.<Sql>any(
        () -> Sql.of("{} AND {}", equal, grammar.conditions().on(fields, 1).sql()),
        () -> Sql.of("{} AND {}", equal, grammar.conditions().withSubQueryOn(fields, 1).sql()),
        () -> Sql.of("{} AND {}", equal, equal(left.fields(), right.fields())));
  }

  /** Returns two fields that have values in common. */
  Optional<Pair> pair(List<Field> left, List<Field> right) {
    List<Pair> pairs = new ArrayList<>();
    List<Pair> ofKeys = new ArrayList<>();
    List<Pair> ofKind = new ArrayList<>();
    for (Field one : left) {
      for (Field other : right) {
        if (one.kind() != other.kind()) {
          continue;
        }
        ofKind.add(new Pair(one, other));
        if (one.column().isPresent() && one.column().equals(other.column())) {
          pairs.add(new Pair(one, other));
          if (one.isKey()) {
            ofKeys.add(new Pair(one, other));
          }
        }
      }
    }
    List<Pair> preferred = !ofKeys.isEmpty() && !chance.percent(20) ? ofKeys : pairs;
    List<Pair> choices = preferred.isEmpty() ? ofKind : preferred;
    return choices.isEmpty() ? Optional.empty() : Optional.of(chance.of(choices));
  }

  /** Returns a source with what a query finds for each of its rows. */
  private Source lateral(int depth) {
    Source left = grammar.sources().any(depth - 1);
    Source right =
        grammar.within(left.fields(), () -> grammar.sources().derived(Math.min(depth, 1)));
    boolean outer = chance.percent(40);
    return new Source(
        Sql.of(
            outer ? "({} LEFT JOIN LATERAL {} ON TRUE)" : "({} CROSS JOIN LATERAL {})",
            left.from(),
            right.from()),
        both(left, right),
        Optional.empty());
  }
}
