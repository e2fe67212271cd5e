package io.redshiftrestore.sql.plan.execution;

import org.apache.calcite.linq4j.function.Function0;
import org.jspecify.annotations.Nullable;

/** Computes expressions whose code is in parts. Called by generated code. */
public final class Parts {

  /** What a part of a CASE gives if none of its conditions is true. */
  public static final Object NONE = new Object();

  private Parts() {}

  /** Returns the value of a CASE. */
  public static @Nullable Object first(Function0<?>... parts) {
    for (Function0<?> part : parts) {
      Object value = part.apply();
      if (value != NONE) {
        return value;
      }
    }
    throw new IllegalStateException("a CASE without ELSE");
  }

  /** Returns the value of an OR, which is NULL if one part is and none is true. */
  public static @Nullable Boolean any(Function0<?>... parts) {
    return unlessOne(true, parts);
  }

  /** Returns the value of an AND, which is NULL if one part is and none is false. */
  public static @Nullable Boolean all(Function0<?>... parts) {
    return unlessOne(false, parts);
  }

  private static @Nullable Boolean unlessOne(boolean decides, Function0<?>... parts) {
    Boolean result = !decides;
    for (Function0<?> part : parts) {
      Boolean value = (Boolean) part.apply();
      if (value == null) {
        result = null;
      } else if (value == decides) {
        return decides;
      }
    }
    return result;
  }

  /** Returns whether a condition is true, and neither false nor NULL. */
  public static boolean isTrue(@Nullable Boolean condition) {
    return Boolean.TRUE.equals(condition);
  }
}
