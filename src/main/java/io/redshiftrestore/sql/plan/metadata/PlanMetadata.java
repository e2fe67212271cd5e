package io.redshiftrestore.sql.plan.metadata;

import com.google.common.collect.ImmutableList;
import org.apache.calcite.plan.RelOptPredicateList;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.Intersect;
import org.apache.calcite.rel.metadata.CyclicMetadataException;
import org.apache.calcite.rel.metadata.MetadataHandlerProvider;
import org.apache.calcite.rel.metadata.RelMdCollation;
import org.apache.calcite.rel.metadata.RelMetadataQuery;
import org.jspecify.annotations.Nullable;

/** What is known of a plan's rows: what Calcite tells, but for what it tells wrongly. */
final class PlanMetadata extends RelMetadataQuery {

  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  PlanMetadata(MetadataHandlerProvider handlers) {
    super(handlers);
  }

  /**
   * To compare the conditions of both sides, Calcite 1.42 compiles them, with sub-queries fails. Of
   * rows that are known by rows that are known by them nothing is known; without, it fails where it
   * asks this for unique columns.
   */
  @Override
  public RelOptPredicateList getPulledUpPredicates(RelNode rel) {
    if (rel instanceof Intersect) {
      return RelOptPredicateList.EMPTY;
    }
    try {
      return super.getPulledUpPredicates(rel);
    } catch (CyclicMetadataException e) {
      return RelOptPredicateList.EMPTY;
    }
  }

  /**
   * Computed columns are in no order: Calcite 1.42 takes an expression of any key for one that
   * grows with it, also of the second key, which starts anew with each value of the first, and of a
   * key whose NULLs stay where they are; and then leaves out the sort that the statement asks for.
   * Sorted rows that are cut must stay sorted, though, or it sorts and cuts them for ever.
   */
  @Override
  public @Nullable ImmutableList<RelCollation> collations(RelNode rel) {
    ImmutableList<RelCollation> known = super.collations(rel);
    boolean inOrder = known != null && !known.isEmpty();
    return inOrder && isAskedForByProjection() ? ImmutableList.of() : known;
  }

  /** Each kind of projection leads to one static method, which can be replaced nowhere else. */
  private static boolean isAskedForByProjection() {
    return STACK.walk(
        frames ->
            frames
                .filter(frame -> frame.getDeclaringClass() != PlanMetadata.class)
                .findFirst()
                .filter(frame -> frame.getDeclaringClass() == RelMdCollation.class)
                .filter(frame -> frame.getMethodName().equals("project"))
                .isPresent());
  }
}
