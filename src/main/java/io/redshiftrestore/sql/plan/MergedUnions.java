package io.redshiftrestore.sql.plan;

import java.util.List;
import java.util.stream.Stream;
import org.apache.calcite.rel.RelHomogeneousShuttle;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.logical.LogicalUnion;

/**
 * Makes one union of unions in unions. Calcite 1.42 merges them two by two, and looks at all of
 * their conditions each time: a hundred took a minute.
 */
final class MergedUnions extends RelHomogeneousShuttle {

  @Override
  public RelNode visit(LogicalUnion union) {
    RelNode visited = super.visit(union);
    if (!(visited instanceof LogicalUnion outer)) {
      return visited;
    }
    List<RelNode> inputs =
        outer.getInputs().stream().flatMap(input -> merged(outer, input)).toList();
    return inputs.equals(outer.getInputs()) ? outer : outer.copy(outer.getTraitSet(), inputs);
  }

  /** What comes twice in an inner union comes twice in the outer one, unless that takes it out. */
  private static Stream<RelNode> merged(LogicalUnion outer, RelNode input) {
    return input instanceof LogicalUnion inner && (inner.all || !outer.all)
        ? inner.getInputs().stream()
        : Stream.of(input);
  }
}
