package io.redshiftrestore.table.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.table.keys.KeyPredicate;
import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.Anything;
import io.redshiftrestore.table.keys.KeyPredicate.Between;
import io.redshiftrestore.table.keys.KeyPredicate.In;
import io.redshiftrestore.table.keys.KnownKeys;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.junit.jupiter.api.Test;

class ConditionTextTest {

  private final KeyExpressions is = new KeyExpressions();

  private String text(KeyPredicate<RexNode> predicate) {
    return is.text.of(predicate);
  }

  private KeyPredicate<RexNode> cluster(RexNode... values) {
    return new In<>(KnownKeys.CLUSTER, List.of(values));
  }

  @Test
  void a_condition_reads_as_it_would_be_written() {
    assertThat(
            is.text.of(
                is.and(
                    is.equal(is.column("status"), "FAILED"),
                    is.call(SqlStdOperatorTable.IS_NOT_NULL, is.column("message")))))
        .isEqualTo("status = 'FAILED' AND message IS NOT NULL");
  }

  @Test
  void a_quote_in_a_text_is_doubled() {
    assertThat(is.text.of(is.equal(is.cluster(), "it's")))
        .isEqualTo("cluster_identifier = 'it''s'");
  }

  @Test
  void one_value_reads_as_equality_and_several_as_a_list() {
    assertThat(text(cluster(is.parameter(0)))).isEqualTo("cluster_identifier = ?0");
    assertThat(text(cluster(is.parameter(0), is.rex.makeLiteral("c"))))
        .isEqualTo("cluster_identifier IN (?0, 'c')");
  }

  @Test
  void the_keys_of_a_join_read_as_the_rows_that_they_are_of() {
    assertThat(text(cluster(is.ofOtherSide(1), is.ofOtherSide(2), is.ofOtherSide(3))))
        .isEqualTo("cluster_identifier IN ($cor1.cluster_identifier to $cor3.cluster_identifier)");
  }

  @Test
  void compounds_inside_compounds_stand_in_parentheses() {
    KeyPredicate<RexNode> one = cluster(is.parameter(0));
    KeyPredicate<RexNode> range =
        new Between<>(KnownKeys.ID, is.parameter(1), is.rex.makeLiteral("z"));
    assertThat(text(new AllOf<>(List.of(one, new AnyOf<>(List.of(one, range))))))
        .isEqualTo(
            "cluster_identifier = ?0 AND (cluster_identifier = ?0"
                + " OR table_restore_request_id BETWEEN ?1 AND 'z')");
    assertThat(text(new AnyOf<>(List.of(new AllOf<>(List.of(one))))))
        .isEqualTo("cluster_identifier = ?0");
    assertThat(text(new Anything<>())).isEqualTo("TRUE");
  }
}
