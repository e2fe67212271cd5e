package io.redshiftrestore.sql.plan;

import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.metadata.RelMetadataQuery;

/**
 * What is known of a plan's rows, as Calcite tells it, but for conditions that hold after
 * INTERSECT: to compare those of its sides, Calcite 1.42 compiles them, and fails on sub-queries.
 */
public final class PlanMetadata extends RelMetadataQuery {

  @Override
  public RelOptPredicateList getPulledUpPredicates(RelNode rel) {
    return rel instanceof Intersect ? RelOptPredicateList.EMPTY : super.getPulledUpPredicates(rel);
  }
}
