package io.redshiftrestore.oracle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The choices that make one query; the same ones for the same seed. Not thread-safe. */
final class Chance {

  private final Random random;

  Chance(long seed) {
    this.random = new Random(seed);
  }

  /** Returns the choices for one of many queries, which do not depend on those of the others. */
  static Chance of(long seed, int query) {
    long mixed = (seed * 1_000_003 + query) * 0x9E3779B97F4A7C15L;
    return new Chance(mixed ^ (mixed >>> 29));
  }

  /** Returns true so many times of a hundred. */
  boolean percent(int likelihood) {
    return random.nextInt(100) < likelihood;
  }

  /** Returns a number between two, both included. */
  int between(int least, int greatest) {
    return least + random.nextInt(greatest - least + 1);
  }

  <T> T of(List<? extends T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @SafeVarargs
  final <T> T of(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** Returns what one of the suppliers gives. */
  @SafeVarargs
  final <T> T any(Supplier<? extends T>... suppliers) {
    return suppliers[random.nextInt(suppliers.length)].get();
  }

  /** Returns some of the values in any order. */
  <T> List<T> some(int count, List<? extends T> values) {
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, random);
    return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
  }
}
