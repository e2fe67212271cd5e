package io.redshiftrestore.sql.plan.window;

import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** Values of which each further one is combined with what came of those before. */
final class Reduction extends KnownValues {

  private final BinaryOperator<Object> combination;
  private @Nullable Object reduced;

  Reduction(WindowCall call, BinaryOperator<Object> combination) {
    super(call);
    this.combination = combination;
  }

  static Accumulator.Factory by(BinaryOperator<Object> combination) {
    return call -> new Reduction(call, combination);
  }

  /** Returns a reduction of whole numbers, bit by bit. */
  static Accumulator.Factory ofBits(BinaryOperator<Long> combination) {
    return by(
        (one, other) ->
            combination.apply(((Number) one).longValue(), ((Number) other).longValue()));
  }

  @Override
  void addValue(Object value) {
    reduced = reduced == null ? value : combination.apply(reduced, value);
  }

  @Override
  public @Nullable Object value() {
    return reduced;
  }
}
