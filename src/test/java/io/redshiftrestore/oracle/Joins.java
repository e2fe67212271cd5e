package io.redshiftrestore.oracle;

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
    if (chance.percent(12)) {
      return lateral();
    }
    Source one = grammar.sources().any(depth);
    Source other = partner(depth);
    String join = chance.of("JOIN", "JOIN", "LEFT JOIN", "RIGHT JOIN");
    return chance.percent(50) ? join(one, other, join) : join(other, one, join);
  }

  /** The other side of a join is often a short list of keys. */
  Source partner(int depth) {
    return chance.<Source>any(
        () -> grammar.sources().values(),
        () -> grammar.sources().table(),
        () -> grammar.sources().derived(depth - 1));
  }

  private Source join(Source left, Source right, String join) {
    Sql on = on(left, right);
    List<Field> fields = new ArrayList<>();
    left.fields().forEach(field -> fields.add(field.unbounding()));
    right.fields().forEach(field -> fields.add(field.unbounding()));
    return new Source(
        Sql.of("({} " + join + " {} ON {})", left.from(), right.from(), on),
        fields,
        left.scans() + right.scans(),
        Optional.empty());
  }

  /** Returns the condition of a join: a pair of equal fields, and at times something more. */
  Sql on(Source left, Source right) {
    Sql equal = pair(left.fields(), right.fields()).map(Pair::sql).orElse(Sql.of("1 = 1"));
    if (!chance.percent(30)) {
      return equal;
    }
    List<Field> fields = new ArrayList<>(left.fields());
    fields.addAll(right.fields());
    return chance.<Sql>any(
        () -> Sql.of("{} AND {}", equal, grammar.conditions().on(fields, 1).sql()),
        () ->
            pair(left.fields(), right.fields())
                .map(more -> Sql.of("{} AND {}", equal, more.sql()))
                .orElse(equal));
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
    List<Pair> preferred = !ofKeys.isEmpty() && chance.percent(80) ? ofKeys : pairs;
    List<Pair> choices = preferred.isEmpty() ? ofKind : preferred;
    return choices.isEmpty() ? Optional.empty() : Optional.of(chance.of(choices));
  }

  /** Returns a source with what a sub-query finds for each of its rows. */
  private Source lateral() {
    Source left = chance.percent(50) ? grammar.sources().values() : grammar.sources().table();
    Source right = grammar.sources().table();
    Pair pair = pair(left.fields(), right.fields()).orElseThrow();
    Field found = grammar.fieldOf(right.fields());
    Sql where = grammar.conditions().on(right.fields(), 1).sql();
    String alias = grammar.alias();
    Sql ours =
        Sql.of(
            "({} CROSS JOIN LATERAL (SELECT {} AS c0 FROM {} WHERE {} AND {}) AS " + alias + ")",
            left.from(),
            found.sql(),
            right.from(),
            pair.sql(),
            where);
    Sql reference =
        Sql.of(
            "({} JOIN (SELECT {} AS c0, {} AS k FROM {} WHERE {}) AS "
                + alias
                + " ON {} = "
                + alias
                + ".k)",
            left.from(),
            found.sql(),
            pair.right().sql(),
            right.from(),
            where,
            pair.left().sql());
    List<Field> fields = new ArrayList<>();
    left.fields().forEach(field -> fields.add(field.unbounding()));
    fields.add(found.named(alias + ".c0").unbounding());
    return new Source(
        Sql.differing(Difference.LATERAL, ours, reference),
        fields,
        left.scans() + right.scans(),
        Optional.empty());
  }
}
