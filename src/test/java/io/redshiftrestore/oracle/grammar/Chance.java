package io.redshiftrestore.oracle.grammar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import java.util.function.Supplier;

/**
 * The choices that make one query; the same ones for the same seed. Not thread-safe.
 *
 * <p>It remembers them, so that a query can be made again of some of its choices. The smaller a
 * choice, the simpler what it leads to.
 */
public final class Chance {

  private static final String WHOLE = "query";

  /** A part of the query in the making, and what was chosen for it before, if that is asked for. */
  private static final class Part {
    final String name;
    final Optional<Choices> before;
    final List<Integer> numbers = new ArrayList<>();
    final List<Choices> parts = new ArrayList<>();

    Part(String name, Optional<Choices> before) {
      this.name = name;
      this.before = before;
    }

    int number(int bound) {
      List<Integer> chosen = before.map(Choices::numbers).orElse(List.of());
      return numbers.size() < chosen.size() ? Math.min(chosen.get(numbers.size()), bound - 1) : 0;
    }

    Part inner(String innerName) {
      Choices chosen =
          before
              .map(Choices::parts)
              .filter(all -> parts.size() < all.size())
              .map(all -> all.get(parts.size()))
              .orElseGet(() -> Choices.simplest(innerName));
      return new Part(innerName, before.map(any -> chosen));
    }

    Choices choices() {
      return new Choices(name, numbers, parts);
    }
  }

  private final Deque<Part> open = new ArrayDeque<>();
  private final IntUnaryOperator random;

  private Chance(Optional<Choices> before, IntUnaryOperator random) {
    this.random = random;
    open.push(new Part(WHOLE, before));
  }

  /** Returns the choices for one of many queries, which do not depend on those of the others. */
  public static Chance of(long seed, int query) {
    long mixed = (seed * 1_000_003 + query) * 0x9E3779B97F4A7C15L;
    Random random = new Random(mixed ^ (mixed >>> 29));
    return new Chance(Optional.empty(), random::nextInt);
  }

  /** Makes these choices again, and the simplest ones where there are none of them. */
  public static Chance again(Choices choices) {
    return new Chance(Optional.of(choices), bound -> 0);
  }

  /** Returns what was chosen. */
  public Choices choices() {
    return open.element().choices();
  }

  /** Composes a part of the query, the choices for which can be exchanged for simpler ones. */
  public <T> T part(String name, Supplier<T> composition) {
    Part around = open.element();
    Part part = around.inner(name);
    open.push(part);
    T composed = composition.get();
    open.pop();
    around.parts.add(part.choices());
    return composed;
  }

  private int below(int bound) {
    Part part = open.element();
    int number = part.before.isPresent() ? part.number(bound) : random.applyAsInt(bound);
    part.numbers.add(number);
    return number;
  }

  /** Returns true so many times of a hundred. */
  public boolean percent(int likelihood) {
    return below(100) >= 100 - likelihood;
  }

  /** Returns a number between two, both included. */
  public int between(int least, int greatest) {
    return least + below(greatest - least + 1);
  }

  public <T> T of(List<? extends T> values) {
    return values.get(below(values.size()));
  }

  @SafeVarargs
  public final <T> T of(T... values) {
    return values[below(values.length)];
  }

  /** Returns what one of the suppliers gives. */
  @SafeVarargs
  public final <T> T any(Supplier<? extends T>... suppliers) {
    return suppliers[below(suppliers.length)].get();
  }

  /** Returns some of the values in any order. */
  public <T> List<T> some(int count, List<? extends T> values) {
    List<T> left = new ArrayList<>(values);
    List<T> some = new ArrayList<>();
    while (some.size() < count && !left.isEmpty()) {
      some.add(left.remove(below(left.size())));
    }
    return List.copyOf(some);
  }
}
