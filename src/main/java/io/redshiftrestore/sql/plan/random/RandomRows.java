package io.redshiftrestore.sql.plan.random;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleSupplier;
import org.apache.calcite.linq4j.Enumerator;
import org.jspecify.annotations.Nullable;

/**
 * Rows with random numbers after their columns, which stay the same however often a row is read.
 */
final class RandomRows implements Enumerator<@Nullable Object[]> {

  private final Enumerator<@Nullable Object[]> input;
  private final List<DoubleSupplier> numbers;
  private @Nullable Object @Nullable [] row;

  RandomRows(Enumerator<@Nullable Object[]> input, List<DoubleSupplier> numbers) {
    this.input = input;
    this.numbers = numbers;
  }

  @Override
  public @Nullable Object[] current() {
    return requireNonNull(row, "no row");
  }

  @Override
  public boolean moveNext() {
    if (!input.moveNext()) {
      row = null;
      return false;
    }
    @Nullable Object[] given = input.current();
    @Nullable Object[] extended = Arrays.copyOf(given, given.length + numbers.size());
    for (int call = 0; call < numbers.size(); call++) {
      extended[given.length + call] = numbers.get(call).getAsDouble();
    }
    row = extended;
    return true;
  }

  @Override
  public void reset() {
    input.reset();
  }

  @Override
  public void close() {
    input.close();
  }
}
