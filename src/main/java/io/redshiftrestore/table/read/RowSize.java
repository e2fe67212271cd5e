package io.redshiftrestore.table.read;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Estimates what rows take of the heap, by what is usual on a JVM of 64 bits. */
public final class RowSize {

  /** What holds a row beside its values: its array, and its place in a collection. */
  private static final long ROW = 96;

  private static final long REFERENCE = 8;
  private static final long NUMBER = 24;
  private static final long TEXT = 48;

  /** The fields of the classes that Calcite generates for rows. */
  private static final ClassValue<Field[]> FIELDS =
      new ClassValue<>() {
        @Override
        protected Field[] computeValue(Class<?> type) {
          return type.getFields();
        }
      };

  private RowSize() {}

  /** Returns how many bytes a row takes together with its values. */
  public static long of(@Nullable Object row) {
    return ROW + valueSize(row);
  }

  private static long valueSize(@Nullable Object value) {
    if (value == null) {
      return 0;
    } else if (value instanceof String text) {
      return TEXT + text.length();
    } else if (value instanceof Number || value instanceof Boolean) {
      return NUMBER;
    } else if (value instanceof Object[] values) {
      return sum(values);
    } else if (value instanceof Collection<?> values) {
      return ROW + sum(values.toArray());
    } else if (value instanceof Map<?, ?> map) {
      return ROW + sum(map.keySet().toArray()) + sum(map.values().toArray());
    }
    return fields(value);
  }

  private static long sum(@Nullable Object[] values) {
    long sum = 0;
    for (Object value : values) {
      sum += REFERENCE + valueSize(value);
    }
    return sum;
  }

  private static long fields(Object row) {
    long sum = NUMBER;
    for (Field field : FIELDS.get(row.getClass())) {
      try {
        sum += REFERENCE + (field.getType().isPrimitive() ? 0 : valueSize(field.get(row)));
      } catch (IllegalAccessException e) {
        sum += NUMBER;
      }
    }
    return sum;
  }
}
