package io.redshiftrestore.table.keys;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.Between;
import io.redshiftrestore.table.keys.KeyPredicate.In;
import io.redshiftrestore.table.keys.KeyPredicate.IsNull;
import io.redshiftrestore.table.keys.KeyPredicate.Like;
import io.redshiftrestore.table.keys.KeyPredicate.NotIn;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Checks rows against a predicate over known values, to the letter, because the API may match more
 * loosely than SQL.
 */
public final class KeyMatch implements KeyPredicate.Reader<Optional<String>, Predicate<Row>> {

  private static final KeyMatch INSTANCE = new KeyMatch();

  private KeyMatch() {}

  /** Returns the check of a predicate. */
  public static Predicate<Row> of(KeyPredicate<Optional<String>> predicate) {
    return predicate.fold(INSTANCE);
  }

  @Override
  public Predicate<Row> anything() {
    return row -> true;
  }

  @Override
  public Predicate<Row> in(In<Optional<String>> in) {
    Set<Object> values = new HashSet<>();
    in.values().forEach(value -> value.ifPresent(values::add));
    return row -> {
      Object value = row.get(in.column());
      return value != null && values.contains(value);
    };
  }

  @Override
  public Predicate<Row> notIn(NotIn<Optional<String>> notIn) {
    return row ->
        row.get(notIn.column()) instanceof String value
            && notIn.values().stream().noneMatch(other -> other.orElse(value).equals(value));
  }

  /** Ranges follow an order that SQL knows, not this. */
  @Override
  public Predicate<Row> between(Between<Optional<String>> between) {
    return anything();
  }

  @Override
  public Predicate<Row> isNull(IsNull<Optional<String>> isNull) {
    return row -> isNull.value().isEmpty();
  }

  /** Patterns are checked above the scan. */
  @Override
  public Predicate<Row> like(Like<Optional<String>> like) {
    return anything();
  }

  @Override
  public Predicate<Row> allOf(AllOf<Optional<String>> all) {
    List<Predicate<Row>> terms = all.terms().stream().map(KeyMatch::of).toList();
    return row -> {
      for (Predicate<Row> term : terms) {
        if (!term.test(row)) {
          return false;
        }
      }
      return true;
    };
  }

  @Override
  public Predicate<Row> anyOf(AnyOf<Optional<String>> any) {
    List<Predicate<Row>> terms = any.terms().stream().map(KeyMatch::of).toList();
    return row -> {
      for (Predicate<Row> term : terms) {
        if (term.test(row)) {
          return true;
        }
      }
      return false;
    };
  }
}
