package io.redshiftrestore.table.keys;

import static io.redshiftrestore.table.keys.KnownKeys.CLUSTER;
import static io.redshiftrestore.table.keys.KnownKeys.ID;
import static io.redshiftrestore.table.keys.KnownKeys.REGION;
import static io.redshiftrestore.table.keys.KnownKeys.allOf;
import static io.redshiftrestore.table.keys.KnownKeys.anyOf;
import static io.redshiftrestore.table.keys.KnownKeys.in;
import static io.redshiftrestore.table.keys.KnownKeys.notIn;
import static io.redshiftrestore.table.keys.KnownKeys.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import io.redshiftrestore.table.keys.KeyPredicate.Anything;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LookupsTest {

  private static final String HERE = "us-east-1";
  private static final String THERE = "eu-west-1";

  private static Lookups lookups(KeyPredicate<Optional<String>> predicate, String... regions) {
    return Lookups.of(predicate, TableRestoreStatusTable.DECLARATION, List.of(regions));
  }

  private static List<Lookup> here(KeyPredicate<Optional<String>> predicate) {
    return lookups(predicate, HERE).all();
  }

  private static Lookup byId(String id) {
    return new Lookup(HERE, Map.of(ID, id));
  }

  private static Lookup byCluster(String cluster) {
    return new Lookup(HERE, Map.of(CLUSTER, cluster));
  }

  @Test
  void without_keys_each_region_is_listed() {
    assertThat(lookups(new Anything<>(), HERE, THERE).all())
        .containsExactly(Lookup.whole(HERE), Lookup.whole(THERE));
  }

  @Test
  void each_key_is_looked_up_once() {
    assertThat(here(in(ID, "x", "y", "x"))).containsExactly(byId("x"), byId("y"));
    assertThat(here(anyOf(in(ID, "x"), in(ID, "x")))).containsExactly(byId("x"));
  }

  @Test
  void both_keys_go_into_one_look_up() {
    assertThat(here(allOf(in(ID, "x"), in(CLUSTER, "c"))))
        .containsExactly(new Lookup(HERE, Map.of(ID, "x", CLUSTER, "c")));
  }

  @Test
  void the_unique_key_drives_and_of_another_only_a_single_value_goes_along() {
    assertThat(here(allOf(in(CLUSTER, "c"), in(ID, "x", "y"))))
        .containsExactly(
            new Lookup(HERE, Map.of(ID, "x", CLUSTER, "c")),
            new Lookup(HERE, Map.of(ID, "y", CLUSTER, "c")));
    assertThat(here(allOf(in(CLUSTER, "c", "d"), in(ID, "x", "y"))))
        .containsExactly(byId("x"), byId("y"));
  }

  @Test
  void pairs_of_keys_are_a_look_up_each() {
    assertThat(
            here(anyOf(allOf(in(ID, "x"), in(CLUSTER, "c")), allOf(in(ID, "y"), in(CLUSTER, "d")))))
        .containsExactly(
            new Lookup(HERE, Map.of(ID, "x", CLUSTER, "c")),
            new Lookup(HERE, Map.of(ID, "y", CLUSTER, "d")));
  }

  @Test
  void a_look_up_that_another_covers_is_left_out() {
    assertThat(here(anyOf(allOf(in(ID, "x"), in(CLUSTER, "c")), in(CLUSTER, "c"))))
        .containsExactly(byCluster("c"));
    assertThat(here(anyOf(allOf(in(ID, "x"), in(CLUSTER, "c")), in(ID, "x"))))
        .containsExactly(byId("x"));
  }

  @Test
  void a_key_of_one_region_is_not_covered_by_the_listing_of_another() {
    KeyPredicate<Optional<String>> predicate =
        anyOf(in(REGION, THERE), allOf(in(REGION, HERE), in(ID, "x")));
    assertThat(lookups(predicate, HERE, THERE).all())
        .containsExactlyInAnyOrder(byId("x"), Lookup.whole(THERE));
  }

  @Test
  void only_the_regions_that_can_match_are_asked() {
    assertThat(lookups(in(REGION, THERE), HERE, THERE).all()).containsExactly(Lookup.whole(THERE));
    assertThat(lookups(notIn(REGION, THERE), HERE, THERE).all())
        .containsExactly(Lookup.whole(HERE));
    assertThat(lookups(in(REGION, "mars-north-1"), HERE, THERE).all()).isEmpty();
  }

  @Test
  void what_cannot_match_is_not_looked_up() {
    assertThat(here(in(ID, (String) null))).isEmpty();
    assertThat(here(allOf(in(ID, "x"), in(ID, "y")))).isEmpty();
  }

  @Test
  void a_row_of_two_look_ups_is_taken_from_the_first() {
    Lookups both = lookups(anyOf(in(ID, "x"), in(CLUSTER, "c")), HERE);
    assertThat(both.all()).containsExactly(byId("x"), byCluster("c"));
    assertThat(both.takes(byId("x"), row("x", "c", HERE))).isTrue();
    assertThat(both.takes(byCluster("c"), row("x", "c", HERE))).isFalse();
    assertThat(both.takes(byCluster("c"), row("y", "c", HERE))).isTrue();
    assertThat(both.takes(byCluster("c"), row(null, "c", HERE))).isTrue();
  }

  @Test
  void rows_of_different_regions_are_different_rows() {
    Lookups both = lookups(in(ID, "x"), HERE, THERE);
    Lookup there = new Lookup(THERE, Map.of(ID, "x"));
    assertThat(both.takes(byId("x"), row("x", "c", HERE))).isTrue();
    assertThat(both.takes(there, row("x", "c", THERE))).isTrue();
    assertThat(both.takes(there, row("x", "c", HERE))).isFalse();
  }

  @Test
  void every_row_that_matches_is_taken_exactly_once_whatever_the_predicate() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<Row> table = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      table.add(
          row("id" + i % 20, i % 7 == 0 ? null : "c" + random.nextInt(4), i < 40 ? HERE : THERE));
    }
    for (int i = 0; i < 2_000; i++) {
      KeyPredicate<Optional<String>> predicate = anyPredicate(random, 3);
      Lookups lookups = lookups(predicate, HERE, THERE);
      for (Row row : table) {
        long taken =
            lookups.all().stream()
                .filter(lookup -> finds(lookup, row) && lookups.takes(lookup, row))
                .count();
        boolean matches = KeyMatch.of(predicate).test(row);
        assertThat(taken)
            .as("seed %d: %s, %s", seed, predicate, Arrays.toString(row.values()))
            .isLessThanOrEqualTo(1)
            .isGreaterThanOrEqualTo(matches ? 1 : 0);
      }
    }
  }

  /** Answers as the API does. */
  private static boolean finds(Lookup lookup, Row row) {
    return lookup.region().equals(row.get(REGION))
        && lookup.keys().entrySet().stream()
            .allMatch(key -> key.getValue().equals(row.get(key.getKey())));
  }

  private static KeyPredicate<Optional<String>> anyPredicate(Random random, int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> in(ID, "id" + random.nextInt(25));
      case 1 -> in(ID, "id" + random.nextInt(25), "id" + random.nextInt(25), null);
      case 2 -> in(CLUSTER, "c" + random.nextInt(5), "c" + random.nextInt(5));
      case 3 -> random.nextBoolean() ? in(REGION, HERE) : notIn(REGION, HERE);
      case 4 -> allOf(anyPredicate(random, depth - 1), anyPredicate(random, depth - 1));
      default -> anyOf(anyPredicate(random, depth - 1), anyPredicate(random, depth - 1));
    };
  }
}
