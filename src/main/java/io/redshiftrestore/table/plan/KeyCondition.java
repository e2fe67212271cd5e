package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.keys.KeyPredicate;
import io.redshiftrestore.table.keys.KeyPredicate.Anything;
import org.apache.calcite.rex.RexNode;

/**
 * What a condition says about key columns.
 *
 * @param exact whether the condition says nothing else, so that a row that passes the predicate
 *     passes the condition
 */
record KeyCondition(KeyPredicate<RexNode> predicate, boolean exact) {

  static final KeyCondition NOTHING = new KeyCondition(new Anything<>(), false);

  boolean isAnything() {
    return predicate instanceof Anything;
  }
}
