package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The parts of a generator of queries, which need each other, and what they have made so far. */
final class Grammar {

  /** Queries of more queries than that only take time. */
  private static final int MOST_BLOCKS = 7;

  private final Chance chance;
  private final boolean judged;
  private final Values values;
  private final Reaches reaches;
  private final Expressions expressions;
  private final Conditions conditions;
  private final SubQueries subQueries;
  private final Joins joins;
  private final Sources sources;
  private final Blocks blocks;
  private List<Field> outer = List.of();
  private int aliases;
  private int made;
  private int scans;
  private boolean joined;

  private Grammar(Chance chance, Setup setup, boolean judged) {
    this.chance = chance;
    this.judged = judged;
    this.values = new Values(chance);
    this.reaches = new Reaches(setup);
    this.expressions = new Expressions(this);
    this.conditions = new Conditions(this);
    this.subQueries = new SubQueries(this);
    this.joins = new Joins(this);
    this.sources = new Sources(this);
    this.blocks = new Blocks(this);
  }

  /** Returns a grammar of what the judge understands. */
  static Grammar judged(Chance chance, Setup setup) {
    return new Grammar(chance, setup, true);
  }

  /** Returns a grammar of that, and of what only Redshift understands. */
  static Grammar unjudged(Chance chance, Setup setup) {
    return new Grammar(chance, setup, false);
  }

  /** Returns whether there is room for what the judge does not understand. */
  boolean isUnjudged() {
    return !judged;
  }

  Chance chance() {
    return chance;
  }

  Values values() {
    return values;
  }

  Reaches reaches() {
    return reaches;
  }

  Expressions expressions() {
    return expressions;
  }

  Conditions conditions() {
    return conditions;
  }

  SubQueries subQueries() {
    return subQueries;
  }

  Joins joins() {
    return joins;
  }

  Sources sources() {
    return sources;
  }

  Blocks blocks() {
    return blocks;
  }

  /** Returns a name that nothing else in the query has. */
  String alias() {
    aliases++;
    return "t" + aliases;
  }

  /** Returns whether there is room for one more query within the query. */
  boolean hasRoom() {
    return made < MOST_BLOCKS;
  }

  void countBlock() {
    made++;
  }

  void countScans(int count) {
    scans += count;
  }

  /** Returns how many times the table stands in what was made so far. */
  int scans() {
    return scans;
  }

  /** Notes that the rows of one source decide which rows of another one are asked for. */
  void join() {
    joined = true;
  }

  boolean isJoined() {
    return joined;
  }

  /** Composes something within a query whose fields it may name as well. */
  <T> T within(List<Field> fields, Supplier<T> composition) {
    List<Field> before = outer;
    outer = new ArrayList<>(before);
    fields.forEach(field -> outer.add(field.unbounding()));
    try {
      return composition.get();
    } finally {
      outer = before;
    }
  }

  /** Composes something that may name nothing of the queries around. */
  <T> T alone(Supplier<T> composition) {
    List<Field> before = outer;
    outer = List.of();
    try {
      return composition.get();
    } finally {
      outer = before;
    }
  }

  /** Returns a field of one of the queries around, if there is any of that kind. */
  Optional<Field> outer(Kind kind) {
    return fieldOf(kind, outer);
  }

  /** Returns one of the fields, more often than not a key. */
  Field fieldOf(List<Field> fields) {
    List<Field> keys = fields.stream().filter(Field::isKey).toList();
    return chance.of(keys.isEmpty() || !chance.percent(55) ? fields : keys);
  }

  Optional<Field> fieldOf(Kind kind, List<Field> fields) {
    List<Field> ofKind = fields.stream().filter(field -> field.kind() == kind).toList();
    return ofKind.isEmpty() ? Optional.empty() : Optional.of(fieldOf(ofKind));
  }
}
