package io.redshiftrestore.table.keys;

import static io.redshiftrestore.table.keys.KnownKeys.CLUSTER;
import static io.redshiftrestore.table.keys.KnownKeys.ID;
import static io.redshiftrestore.table.keys.KnownKeys.REGION;
import static io.redshiftrestore.table.keys.KnownKeys.allOf;
import static io.redshiftrestore.table.keys.KnownKeys.anyOf;
import static io.redshiftrestore.table.keys.KnownKeys.between;
import static io.redshiftrestore.table.keys.KnownKeys.in;
import static io.redshiftrestore.table.keys.KnownKeys.isNull;
import static io.redshiftrestore.table.keys.KnownKeys.like;
import static io.redshiftrestore.table.keys.KnownKeys.notIn;
import static io.redshiftrestore.table.keys.KnownKeys.row;
import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.table.declaration.Row;
import io.redshiftrestore.table.keys.KeyPredicate.Anything;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KeyMatchTest {

  private static final Row ROW = row("x", "finance", "us-east-1");

  private static boolean matches(KeyPredicate<Optional<String>> predicate, Row row) {
    return KeyMatch.of(predicate).test(row);
  }

  @Test
  void a_key_matches_to_the_letter() {
    assertThat(matches(in(CLUSTER, "finance"), ROW)).isTrue();
    assertThat(matches(in(CLUSTER, "FINANCE"), ROW)).isFalse();
    assertThat(matches(in(CLUSTER, "finance "), ROW)).isFalse();
    assertThat(matches(in(CLUSTER, "fin"), ROW)).isFalse();
  }

  @Test
  void null_equals_nothing() {
    assertThat(matches(in(CLUSTER, (String) null), row("x", null, "r"))).isFalse();
    assertThat(matches(in(CLUSTER, "a"), row("x", null, "r"))).isFalse();
    assertThat(matches(in(CLUSTER, "a", null), row("x", "a", "r"))).isTrue();
  }

  @Test
  void an_excluded_value_does_not_match_nor_does_null() {
    assertThat(matches(notIn(REGION, "eu-west-1"), ROW)).isTrue();
    assertThat(matches(notIn(REGION, "eu-west-1", "us-east-1"), ROW)).isFalse();
    assertThat(matches(notIn(REGION, "eu-west-1", null), ROW)).isFalse();
    assertThat(matches(notIn(CLUSTER, "a"), row("x", null, "r"))).isFalse();
  }

  @Test
  void all_and_any_are_what_they_say() {
    assertThat(matches(allOf(in(ID, "x"), in(CLUSTER, "finance")), ROW)).isTrue();
    assertThat(matches(allOf(in(ID, "y"), in(CLUSTER, "finance")), ROW)).isFalse();
    assertThat(matches(anyOf(in(ID, "y"), in(CLUSTER, "finance")), ROW)).isTrue();
    assertThat(matches(anyOf(in(ID, "y"), in(CLUSTER, "a")), ROW)).isFalse();
    assertThat(matches(allOf(), ROW)).isTrue();
    assertThat(matches(anyOf(), ROW)).isFalse();
  }

  @Test
  void what_only_the_query_can_check_passes() {
    assertThat(matches(new Anything<>(), ROW)).isTrue();
    assertThat(matches(between(CLUSTER, "x", "y"), ROW)).isTrue();
    assertThat(matches(like(CLUSTER, "x"), ROW)).isTrue();
  }

  @Test
  void a_value_that_must_be_null_decides_for_all_rows() {
    assertThat(matches(isNull(null), ROW)).isTrue();
    assertThat(matches(isNull("x"), ROW)).isFalse();
  }
}
