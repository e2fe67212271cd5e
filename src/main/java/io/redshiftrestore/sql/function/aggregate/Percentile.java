package io.redshiftrestore.sql.function.aggregate;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.function.time.TimesBetween;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The value below which a fraction of the values lies. */
public abstract class Percentile extends Accumulator {

  final List<Comparable<Object>> sorted = new ArrayList<>();
  private Number fraction = 0.5;
  private boolean descending;
  private boolean inOrder = true;

  /** Adds a value; behind it may stand the fraction, and whether the greatest value comes first. */
  @Override
  @SuppressWarnings("unchecked") // values of SQL's types are comparable to each other
  public void add(Object[] values) {
    sorted.add((Comparable<Object>) values[0]);
    inOrder = false;
    if (values.length > 1) {
      fraction = (Number) values[1];
      descending = (Boolean) values[2];
      if (!(fraction.doubleValue() >= 0 && fraction.doubleValue() <= 1)) {
        throw new StateException(
            SqlState.BAD_VALUE,
            "A percentile of %s: the fraction must be from 0 to 1.".formatted(values[1]),
            null);
      }
    }
  }

  Number fractionInOrder() {
    if (!inOrder) {
      sorted.sort(descending ? Collections.reverseOrder() : Comparator.naturalOrder());
      inOrder = true;
    }
    return fraction;
  }

  /** Between two values, what lies in proportion between them. */
  public static final class Continuous extends Percentile {

    private final String type;

    /**
     * Starts without values.
     *
     * @param type the name of the result's type
     * @param scale how many digits after the point the result has, which is not asked
     */
    public Continuous(String type, int scale) {
      this.type = type;
    }

    @Override
    public Object result() {
      return type.equals("DOUBLE") ? ofNumbers() : TimesBetween.at(sorted, fractionInOrder());
    }

    private double ofNumbers() {
      double place = fractionInOrder().doubleValue() * (sorted.size() - 1);
      int below = (int) Math.floor(place);
      double low = number(below);
      double high = number((int) Math.ceil(place));
      return low + (place - below) * (high - low);
    }

    private double number(int place) {
      return ((Number) (Object) sorted.get(place)).doubleValue();
    }
  }

  /** The first of the values that has the fraction up to it. */
  public static final class Discrete extends Percentile {
    @Override
    public Object result() {
      double place = Math.ceil(fractionInOrder().doubleValue() * sorted.size()) - 1;
      return sorted.get((int) Math.max(place, 0));
    }
  }
}
