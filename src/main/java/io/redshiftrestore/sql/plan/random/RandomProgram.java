package io.redshiftrestore.sql.plan.random;

import io.redshiftrestore.table.plan.RowProgram;
import io.redshiftrestore.table.read.StatementScope;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.DoubleSupplier;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/** Adds the random numbers of a plan's node to the rows of its input. */
final class RandomProgram implements RowProgram {

  private final List<String> calls;
  private final boolean repeated;

  RandomProgram(RandomColumns node) {
    this.calls = node.calls();
    this.repeated = node.isRepeated();
  }

  /** Returns the rows of the input, each with its numbers. */
  @Override
  public Enumerable<@Nullable Object[]> run(
      DataContext root, Enumerable<@Nullable Object[]> input) {
    return new AbstractEnumerable<>() {
      @Override
      public Enumerator<@Nullable Object[]> enumerator() {
        return new RandomRows(input.enumerator(), numbers(root));
      }
    };
  }

  /** Numbers that are repeated are the same from the first row on, in one execution. */
  private List<DoubleSupplier> numbers(DataContext root) {
    if (repeated && root.get(StatementScope.VARIABLE) instanceof StatementScope scope) {
      return calls.stream()
          .map(call -> new SplittableRandom(scope.seed() + call.hashCode()))
          .<DoubleSupplier>map(random -> random::nextDouble)
          .toList();
    }
    return calls.stream()
        .<DoubleSupplier>map(call -> () -> ThreadLocalRandom.current().nextDouble())
        .toList();
  }
}
