package io.redshiftrestore.oracle;

import java.util.List;
import java.util.Optional;

/** The parts of a generator of queries, which need each other, and the names in one query. */
final class Grammar {

  private final Chance chance;
  private final Values values;
  private final Reaches reaches;
  private final Expressions expressions;
  private final Conditions conditions;
  private final SubQueries subQueries;
  private final Joins joins;
  private final Sources sources;
  private final Blocks blocks;
  private int aliases;

  Grammar(Chance chance, Setup setup) {
    this.chance = chance;
    this.values = new Values(chance);
    this.reaches = new Reaches(setup);
    this.expressions = new Expressions(this);
    this.conditions = new Conditions(this);
    this.subQueries = new SubQueries(this);
    this.joins = new Joins(this);
    this.sources = new Sources(this);
    this.blocks = new Blocks(this);
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

  /** Returns one of the fields, more often than not a key. */
  Field fieldOf(List<Field> fields) {
    List<Field> keys = fields.stream().filter(Field::isKey).toList();
    return chance.of(keys.isEmpty() || chance.percent(45) ? fields : keys);
  }

  Optional<Field> fieldOf(Kind kind, List<Field> fields) {
    List<Field> ofKind = fields.stream().filter(field -> field.kind() == kind).toList();
    return ofKind.isEmpty() ? Optional.empty() : Optional.of(fieldOf(ofKind));
  }
}
