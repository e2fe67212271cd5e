package io.redshiftrestore.oracle.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The choices that led to one part of a query, and those that led to the parts of that part.
 *
 * @param part what sort of part it is
 * @param numbers its own choices in the order in which they were made
 * @param parts the choices of its parts in that order
 */
public record Choices(String part, List<Integer> numbers, List<Choices> parts) {

  public Choices {
    numbers = List.copyOf(numbers);
    parts = List.copyOf(parts);
  }

  /** Returns the simplest choices for such a part. */
  public static Choices simplest(String part) {
    return new Choices(part, List.of(), List.of());
  }

  /** Returns the sum of all choices. */
  public long sum() {
    return numbers.stream().mapToLong(Integer::longValue).sum()
        + parts.stream().mapToLong(Choices::sum).sum();
  }

  /** Returns what could be chosen more simply, with the largest steps first. */
  public Stream<Choices> simpler() {
    return Stream.of(
            inside().filter(inside -> inside.part.equals(part)),
            sum() > 0 ? Stream.of(simplest(part)) : Stream.<Choices>empty(),
            partsRemoved(),
            partsSimpler(),
            numbersLess())
        .flatMap(choices -> choices);
  }

  private Stream<Choices> inside() {
    return parts.stream().flatMap(each -> Stream.concat(Stream.of(each), each.inside()));
  }

  private Stream<Choices> partsRemoved() {
    return Stream.iterate(parts.size() - 1, i -> i >= 0, i -> i - 1)
        .map(
            i -> {
              List<Choices> fewer = new ArrayList<>(parts);
              fewer.remove((int) i);
              return new Choices(part, numbers, fewer);
            });
  }

  private Stream<Choices> partsSimpler() {
    return Stream.iterate(0, i -> i < parts.size(), i -> i + 1)
        .flatMap(
            i ->
                parts
                    .get(i)
                    .simpler()
                    .map(
                        simpler -> {
                          List<Choices> others = new ArrayList<>(parts);
                          others.set(i, simpler);
                          return new Choices(part, numbers, others);
                        }));
  }

  private Stream<Choices> numbersLess() {
    return Stream.iterate(0, i -> i < numbers.size(), i -> i + 1)
        .flatMap(
            i ->
                Stream.of(0, numbers.get(i) / 2, numbers.get(i) - 1)
                    .distinct()
                    .filter(less -> less >= 0 && less < numbers.get(i))
                    .map(
                        less -> {
                          List<Integer> others = new ArrayList<>(numbers);
                          others.set(i, less);
                          return new Choices(part, others, parts);
                        }));
  }
}
