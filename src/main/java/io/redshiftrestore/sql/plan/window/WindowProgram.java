package io.redshiftrestore.sql.plan.window;

import io.redshiftrestore.sql.plan.window.frame.Arguments;
import io.redshiftrestore.table.plan.RowProgram;
import io.redshiftrestore.table.read.StatementScope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.calcite.DataContext;
import org.apache.calcite.linq4j.AbstractEnumerable;
import org.apache.calcite.linq4j.Enumerable;
import org.apache.calcite.linq4j.Enumerator;
import org.apache.calcite.linq4j.Linq4j;
import org.apache.calcite.rel.core.Window;
import org.jspecify.annotations.Nullable;

/** Computes the window functions of a plan's node, whose values follow the columns of its input. */
final class WindowProgram implements RowProgram {

  private final int columns;
  private final List<WindowGroup> groups = new ArrayList<>();

  private WindowProgram(int columns) {
    this.columns = columns;
  }

  static WindowProgram of(Window window) {
    WindowProgram program = new WindowProgram(window.getInput().getRowType().getFieldCount());
    Arguments arguments = Arguments.of(window);
    int column = program.columns;
    for (Window.Group group : window.groups) {
      program.groups.add(WindowGroup.of(group, column, arguments));
      column += group.aggCalls.size();
    }
    return program;
  }

  /** Returns the rows of the input, in the order of the last window, with all values. */
  @Override
  public Enumerable<@Nullable Object[]> run(
      DataContext root, Enumerable<@Nullable Object[]> input) {
    Runnable stopCheck =
        root.get(StatementScope.VARIABLE) instanceof StatementScope scope
            ? scope::checkGoesOn
            : () -> {};
    return new AbstractEnumerable<>() {
      @Override
      public Enumerator<@Nullable Object[]> enumerator() {
        return Linq4j.enumerator(computed(input, stopCheck));
      }
    };
  }

  private List<@Nullable Object[]> computed(
      Enumerable<@Nullable Object[]> input, Runnable stopCheck) {
    int width = columns + groups.stream().mapToInt(group -> group.calls().size()).sum();
    List<@Nullable Object[]> rows = new ArrayList<>();
    try (Enumerator<@Nullable Object[]> given = input.enumerator()) {
      while (given.moveNext()) {
        stopCheck.run();
        rows.add(Arrays.copyOf(given.current(), width));
      }
    }
    groups.forEach(group -> group.compute(rows, stopCheck));
    return rows;
  }
}
