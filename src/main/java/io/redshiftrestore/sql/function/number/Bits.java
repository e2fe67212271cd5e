package io.redshiftrestore.sql.function.number;

/** Operations on the bits of whole numbers. */
public final class Bits {

  private Bits() {}

  /** Returns the bits that are in both numbers. */
  public static long and(long one, long other) {
    return one & other;
  }

  /** Returns the bits that are in one of the numbers or both. */
  public static long or(long one, long other) {
    return one | other;
  }

  /** Returns the bits that are in one of the numbers alone. */
  public static long xor(long one, long other) {
    return one ^ other;
  }

  /** Returns the bits that are not in the number. */
  public static int not(int number) {
    return ~number;
  }

  /** Returns the bits that are not in the number. */
  public static long not(long number) {
    return ~number;
  }

  /** Returns the bits moved up; those of an INTEGER are 32. */
  public static int left(int number, long places) {
    return number << places;
  }

  /** Returns the bits moved up; those of a BIGINT are 64. */
  public static long left(long number, long places) {
    return number << places;
  }

  /** Returns the bits moved down, with the sign kept. */
  public static int right(int number, long places) {
    return number >> places;
  }

  /** Returns the bits moved down, with the sign kept. */
  public static long right(long number, long places) {
    return number >> places;
  }

  /** Returns the bit that says a truth. */
  public static int of(boolean truth) {
    return truth ? 1 : 0;
  }
}
