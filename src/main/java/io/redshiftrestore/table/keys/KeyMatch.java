package io.redshiftrestore.table.keys;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.In;
import io.redshiftrestore.table.keys.KeyPredicate.IsNull;
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
public final class KeyMatch {

  private KeyMatch() {}

  public static Predicate<Row> of(KeyPredicate<Optional<String>> predicate) {
    if (predicate instanceof In<Optional<String>> in) {
      Set<Object> values = new HashSet<>();
      in.values().forEach(value -> value.ifPresent(values::add));
      return row -> {
        Object value = row.get(in.column());
        return value != null && values.contains(value);
      };
    } else if (predicate instanceof AllOf<Optional<String>> all) {
      List<Predicate<Row>> terms = all.terms().stream().map(KeyMatch::of).toList();
      return row -> terms.stream().allMatch(term -> term.test(row));
    } else if (predicate instanceof AnyOf<Optional<String>> any) {
      List<Predicate<Row>> terms = any.terms().stream().map(KeyMatch::of).toList();
      return row -> terms.stream().anyMatch(term -> term.test(row));
    } else if (predicate instanceof NotIn<Optional<String>> notIn) {
      return row ->
          row.get(notIn.column()) instanceof String value
              && notIn.values().stream().noneMatch(other -> other.orElse(value).equals(value));
    } else if (predicate instanceof IsNull<Optional<String>> isNull) {
      return row -> isNull.value().isEmpty();
    }
    return row -> true;
  }
}
