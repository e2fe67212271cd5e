package io.redshiftrestore.table.keys;

import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.Between;
import io.redshiftrestore.table.keys.KeyPredicate.In;
import io.redshiftrestore.table.keys.KeyPredicate.IsNull;
import io.redshiftrestore.table.keys.KeyPredicate.Like;
import io.redshiftrestore.table.keys.KeyPredicate.NotIn;
import java.util.Optional;

/**
 * Tells whether a row of a region can match a predicate, as far as its region alone tells; true
 * where it does not.
 */
record RegionMatch(int regionColumn, String region)
    implements KeyPredicate.Reader<Optional<String>, Boolean> {

  @Override
  public Boolean anything() {
    return true;
  }

  /** Regions that are named are chosen with the other keys, in their conjunction. */
  @Override
  public Boolean in(In<Optional<String>> in) {
    return true;
  }

  @Override
  public Boolean notIn(NotIn<Optional<String>> notIn) {
    return notIn.column() != regionColumn || !notIn.values().contains(Optional.of(region));
  }

  @Override
  public Boolean between(Between<Optional<String>> between) {
    return true;
  }

  @Override
  public Boolean isNull(IsNull<Optional<String>> isNull) {
    return true;
  }

  @Override
  public Boolean like(Like<Optional<String>> like) {
    return true;
  }

  @Override
  public Boolean allOf(AllOf<Optional<String>> all) {
    return all.terms().stream().allMatch(term -> term.fold(this));
  }

  @Override
  public Boolean anyOf(AnyOf<Optional<String>> any) {
    return any.terms().stream().anyMatch(term -> term.fold(this));
  }
}
