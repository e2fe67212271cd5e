package io.redshiftrestore.table.keys;

import static io.redshiftrestore.table.keys.KnownKeys.CLUSTER;
import static io.redshiftrestore.table.keys.KnownKeys.ID;
import static io.redshiftrestore.table.keys.KnownKeys.allOf;
import static io.redshiftrestore.table.keys.KnownKeys.anyOf;
import static io.redshiftrestore.table.keys.KnownKeys.between;
import static io.redshiftrestore.table.keys.KnownKeys.in;
import static io.redshiftrestore.table.keys.KnownKeys.isNull;
import static io.redshiftrestore.table.keys.KnownKeys.like;
import static io.redshiftrestore.table.keys.KnownKeys.notIn;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.table.keys.KeyPredicate.Anything;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DisjunctiveNormalFormTest {

  private static final List<Conjunction> FREE = List.of(Conjunction.FREE);

  private static List<Conjunction> clusters(String... values) {
    return List.of(Conjunction.of(CLUSTER, Set.of(values)));
  }

  @Test
  void nothing_known_is_free() {
    assertThat(DisjunctiveNormalForm.of(new Anything<>())).isEqualTo(FREE);
    assertThat(DisjunctiveNormalForm.of(allOf())).isEqualTo(FREE);
  }

  @Test
  void values_of_one_key_are_one_branch_without_repetition() {
    assertThat(DisjunctiveNormalForm.of(in(CLUSTER, "b", "a", "b"))).isEqualTo(clusters("a", "b"));
    assertThat(DisjunctiveNormalForm.of(anyOf(in(CLUSTER, "a"), in(CLUSTER, "b", "a"))))
        .isEqualTo(clusters("a", "b"));
  }

  @Test
  void null_and_empty_text_make_no_branch() {
    assertThat(DisjunctiveNormalForm.of(in(CLUSTER, null, ""))).isEmpty();
    assertThat(DisjunctiveNormalForm.of(in(CLUSTER, null, "a", ""))).isEqualTo(clusters("a"));
  }

  @Test
  void contradicting_keys_make_no_branch() {
    assertThat(DisjunctiveNormalForm.of(allOf(in(CLUSTER, "a"), in(CLUSTER, "b")))).isEmpty();
    assertThat(DisjunctiveNormalForm.of(allOf(in(CLUSTER, "a", "b"), in(CLUSTER, "b", "c"))))
        .isEqualTo(clusters("b"));
  }

  @Test
  void different_keys_of_a_conjunction_go_into_one_branch() {
    assertThat(DisjunctiveNormalForm.of(allOf(in(ID, "x"), in(CLUSTER, "a"))))
        .containsExactly(new Conjunction(Map.of(ID, Set.of("x"), CLUSTER, Set.of("a"))));
  }

  @Test
  void different_keys_of_a_disjunction_are_branches_of_their_own() {
    assertThat(DisjunctiveNormalForm.of(anyOf(in(ID, "x"), in(CLUSTER, "a"))))
        .containsExactlyInAnyOrder(
            Conjunction.of(ID, Set.of("x")), Conjunction.of(CLUSTER, Set.of("a")));
  }

  @Test
  void a_free_branch_makes_the_others_superfluous() {
    assertThat(DisjunctiveNormalForm.of(anyOf(in(ID, "x"), new Anything<>()))).isEqualTo(FREE);
    assertThat(DisjunctiveNormalForm.of(anyOf(in(ID, "x"), isNull(null)))).isEqualTo(FREE);
  }

  @Test
  void a_range_is_a_key_when_both_its_ends_are_the_same() {
    assertThat(DisjunctiveNormalForm.of(between(CLUSTER, "a", "a"))).isEqualTo(clusters("a"));
    assertThat(DisjunctiveNormalForm.of(between(CLUSTER, "a", "b"))).isEqualTo(FREE);
    assertThat(DisjunctiveNormalForm.of(between(CLUSTER, null, "b"))).isEmpty();
    assertThat(DisjunctiveNormalForm.of(between(CLUSTER, "", ""))).isEmpty();
  }

  @Test
  void a_pattern_without_wildcards_is_a_key() {
    assertThat(DisjunctiveNormalForm.of(like(CLUSTER, "a"))).isEqualTo(clusters("a"));
    assertThat(DisjunctiveNormalForm.of(like(CLUSTER, null))).isEmpty();
  }

  @Test
  void a_wildcard_that_is_escaped_is_part_of_the_key() {
    assertThat(DisjunctiveNormalForm.of(like(CLUSTER, "a\\_b\\%"))).isEqualTo(clusters("a_b%"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a%", "_", "a\\%b%"})
  void a_pattern_with_a_wildcard_is_not_a_key(String pattern) {
    assertThat(DisjunctiveNormalForm.of(like(CLUSTER, pattern))).isEqualTo(FREE);
  }

  @Test
  void a_value_that_is_null_as_demanded_leaves_the_rest_free() {
    assertThat(DisjunctiveNormalForm.of(isNull(null))).isEqualTo(FREE);
    assertThat(DisjunctiveNormalForm.of(isNull("a"))).isEmpty();
    assertThat(DisjunctiveNormalForm.of(allOf(isNull(null), in(CLUSTER, "a"))))
        .isEqualTo(clusters("a"));
  }

  @Test
  void values_to_exclude_are_no_keys_but_null_among_them_excludes_all() {
    assertThat(DisjunctiveNormalForm.of(notIn(CLUSTER, "a"))).isEqualTo(FREE);
    assertThat(DisjunctiveNormalForm.of(notIn(CLUSTER, "a", null))).isEmpty();
  }

  @Test
  void a_product_of_disjunctions_that_grows_too_large_keeps_one_of_them() {
    List<Conjunction> branches = DisjunctiveNormalForm.of(allOf(pairs("a", 101), pairs("b", 102)));
    assertThat(branches).isEqualTo(DisjunctiveNormalForm.of(pairs("a", 101)));
  }

  /** Returns alternatives that each name both keys, and so cannot become one. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static KeyPredicate<Optional<String>> pairs(String prefix, int count) {
    return anyOf(
        IntStream.range(0, count)
            .mapToObj(i -> allOf(in(ID, prefix + i), in(CLUSTER, prefix + i)))
            .toArray(KeyPredicate[]::new));
  }
}
