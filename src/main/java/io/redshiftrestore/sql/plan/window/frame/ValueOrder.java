package io.redshiftrestore.sql.plan.window.frame;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

/** The order of values that are not NULL, as the engine represents them. */
public enum ValueOrder implements Comparator<Object> {
  /** The one order of all types. */
  INSTANCE;

  @Override
  public int compare(Object one, Object other) {
    if (one instanceof Double || one instanceof Float) {
      return compareFloats(((Number) one).doubleValue(), ((Number) other).doubleValue());
    } else if (one instanceof List<?> elements) {
      return compareLists(elements, (List<?>) other);
    }
    @SuppressWarnings("unchecked") // values of one type
    Comparable<Object> comparable = (Comparable<Object>) one;
    return comparable.compareTo(other);
  }

  /** As in PostgreSQL the zeros are equal, and NaN is equal to itself and above all others. */
  private static int compareFloats(double one, double other) {
    return one == other ? 0 : Double.compare(one, other);
  }

  private int compareLists(List<?> one, List<?> other) {
    Iterator<?> others = other.iterator();
    for (Object element : one) {
      if (!others.hasNext()) {
        return 1;
      }
      int compared = compareElements(element, others.next());
      if (compared != 0) {
        return compared;
      }
    }
    return others.hasNext() ? -1 : 0;
  }

  private int compareElements(Object one, Object other) {
    return Comparator.nullsLast(this).compare(one, other);
  }
}
