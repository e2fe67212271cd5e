package io.redshiftrestore.sql.plan.window.frame;

import com.google.common.collect.Ordering;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.calcite.rel.RelCollation;
import org.apache.calcite.rel.RelFieldCollation;
import org.apache.calcite.rel.RelFieldCollation.NullDirection;
import org.apache.calcite.util.ImmutableBitSet;
import org.jspecify.annotations.Nullable;

/** Orders of rows by some of their columns, in which NULL counts as the greatest value. */
public final class RowOrder {

  private RowOrder() {}

  /** Returns the order that brings the rows of each partition together. */
  public static Comparator<@Nullable Object[]> partitions(ImmutableBitSet keys) {
    List<Comparator<@Nullable Object[]>> columns = new ArrayList<>();
    for (int key : keys) {
      columns.add(column(key, Comparator.nullsLast(ValueOrder.INSTANCE)));
    }
    return Ordering.compound(columns);
  }

  /** Returns the order that an ORDER BY asks for. */
  public static Comparator<@Nullable Object[]> of(RelCollation collation) {
    List<Comparator<@Nullable Object[]>> columns = new ArrayList<>();
    for (RelFieldCollation field : collation.getFieldCollations()) {
      Comparator<Object> values =
          field.getDirection().isDescending()
              ? ValueOrder.INSTANCE.reversed()
              : ValueOrder.INSTANCE;
      columns.add(
          nullsFirst(field)
              ? column(field.getFieldIndex(), Comparator.nullsFirst(values))
              : column(field.getFieldIndex(), Comparator.nullsLast(values)));
    }
    return Ordering.compound(columns);
  }

  private static boolean nullsFirst(RelFieldCollation field) {
    return field.nullDirection == NullDirection.UNSPECIFIED
        ? field.getDirection().isDescending()
        : field.nullDirection == NullDirection.FIRST;
  }

  private static Comparator<@Nullable Object[]> column(
      int index, Comparator<@Nullable Object> values) {
    return (one, other) -> values.compare(one[index], other[index]);
  }
}
