package io.redshiftrestore.table.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.redshiftrestore.table.read.SimulatedStatement.Policy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bounds that the policy promises, held against some thousands of random statements. */
class LookupPolicyTest {

  private static final int STATEMENTS = 2_000;

  /** One statement to simulate; the seed says all of it. */
  private record Case(long seed, Random random, int limit, int keys, long pages) {

    static Case of(long seed) {
      Random random = new Random(seed);
      return new Case(
          seed, random, 1 + random.nextInt(40), 1 + size(random, 400), 1 + size(random, 400));
    }

    /** Small numbers are as likely as large ones. */
    private static int size(Random random, int bound) {
      return random.nextInt(1 + random.nextInt(bound));
    }

    long least() {
      return Math.min(keys, pages);
    }

    SimulatedStatement statement(Policy policy) {
      return new SimulatedStatement(policy, pages, random.nextBoolean(), random);
    }

    /** Asks for all keys at once, and says that these are all. */
    SimulatedStatement atOnce(Policy policy) {
      SimulatedStatement statement = statement(policy);
      statement.ask(IntStream.range(0, keys).boxed().toList(), false);
      return statement;
    }

    /** Asks for the keys in batches, in any order, some of them again. */
    SimulatedStatement inBatches(Policy policy) {
      List<Integer> order = new ArrayList<>(IntStream.range(0, keys).boxed().toList());
      random.ints(random.nextInt(1 + keys), 0, keys).forEach(order::add);
      Collections.shuffle(order, random);
      int largest = 1 + random.nextInt(random.nextBoolean() ? 20 : 100);
      SimulatedStatement statement = statement(policy);
      while (!order.isEmpty()) {
        List<Integer> batch = order.subList(0, Math.min(order.size(), 1 + random.nextInt(largest)));
        statement.ask(batch, true);
        batch.clear();
      }
      return statement;
    }

    Policy unknownSize() {
      return new LookupPolicy(limit, OptionalLong.empty())::pagesFirst;
    }

    Policy knownSize(long known) {
      return new LookupPolicy(limit, OptionalLong.of(known))::pagesFirst;
    }

    void assertAtMost(long most, SimulatedStatement statement) {
      assertThat(statement.calls()).as("%s: %s", this, statement).isLessThanOrEqualTo(most);
    }
  }

  private static void forRandomCases(Consumer<Case> test) {
    long first = System.nanoTime();
    for (int i = 0; i < STATEMENTS; i++) {
      test.accept(Case.of(first + i));
    }
  }

  private static void assertBoundAtOnce(Case any, Policy policy) {
    any.assertAtMost(
        any.keys <= any.limit ? any.keys : any.pages <= any.keys ? any.pages : 2L * any.keys,
        any.atOnce(policy));
  }

  private static void assertBoundInBatches(Case any, Policy policy) {
    any.assertAtMost(
        any.keys <= any.limit ? any.keys : any.limit + 2 * any.least(), any.inBatches(policy));
  }

  @Test
  void keys_that_are_all_known_cost_a_call_each_or_the_listing_or_at_most_twice_their_number() {
    forRandomCases(any -> assertBoundAtOnce(any, any.unknownSize()));
  }

  @Test
  void keys_that_come_in_batches_cost_little_more_than_twice_the_best() {
    forRandomCases(any -> assertBoundInBatches(any, any.unknownSize()));
  }

  @Test
  void keys_that_are_all_known_cost_the_cheaper_way_when_the_size_is_known() {
    forRandomCases(any -> any.assertAtMost(any.least(), any.atOnce(any.knownSize(any.pages))));
  }

  @Test
  void keys_that_come_in_batches_cost_at_most_twice_the_best_when_the_size_is_known() {
    forRandomCases(
        any ->
            any.assertAtMost(
                any.keys <= any.pages ? any.keys : 2 * any.pages,
                any.inBatches(any.knownSize(any.pages))));
  }

  @Test
  void a_listing_whose_size_has_changed_costs_little_more_than_the_one_that_was_known() {
    forRandomCases(
        any -> {
          long known = 1L + Case.size(any.random, 400);
          long most = Math.min(2L * any.keys, any.pages + Math.max(any.pages, known));
          any.assertAtMost(most, any.atOnce(any.knownSize(known)));
          any.assertAtMost(most, any.inBatches(any.knownSize(known)));
        });
  }

  @Test
  void neither_to_look_up_always_nor_to_list_always_keeps_to_the_bounds() {
    List<Function<Case, Policy>> others =
        List.of(
            any -> (newKeys, moreMayCome) -> 0,
            any -> (newKeys, moreMayCome) -> Long.MAX_VALUE,
            any -> (newKeys, moreMayCome) -> newKeys <= any.limit ? 0 : Long.MAX_VALUE);
    for (Function<Case, Policy> other : others) {
      assertThatExceptionOfType(AssertionError.class)
          .isThrownBy(
              () ->
                  forRandomCases(
                      any -> {
                        assertBoundAtOnce(any, other.apply(any));
                        assertBoundInBatches(any, other.apply(any));
                      }));
    }
  }

  @ParameterizedTest
  @CsvSource({
    // lookupLimit, keys, pages, calls
    "20, 15, 1000, 15",
    "20, 20, 3, 20",
    "20, 25, 3, 3",
    "20, 25, 1000, 50",
    "1, 2, 1, 1"
  })
  void known_keys_cost_what_the_examples_say(int limit, int keys, long pages, long calls) {
    SimulatedStatement statement = shared(limit, pages);
    statement.ask(IntStream.range(0, keys).boxed().toList(), false);
    assertThat(statement.calls()).isEqualTo(calls);
  }

  @ParameterizedTest
  @CsvSource({
    // lookupLimit, keys, pages, calls
    "20, 15, 1000, 15",
    "20, 25, 1000, 30",
    "20, 5000, 3, 23",
    "20, 5000, 30, 70",
    "30, 40, 1000, 50"
  })
  void keys_of_a_join_cost_what_the_examples_say(int limit, int keys, long pages, long calls) {
    SimulatedStatement statement = shared(limit, pages);
    for (int from = 0; from < keys; from += 20) {
      statement.ask(IntStream.range(from, Math.min(keys, from + 20)).boxed().toList(), true);
    }
    assertThat(statement.calls()).isEqualTo(calls);
  }

  private static SimulatedStatement shared(int limit, long pages) {
    LookupPolicy policy = new LookupPolicy(limit, OptionalLong.empty());
    return new SimulatedStatement(policy::pagesFirst, pages, false, new Random(1));
  }
}
