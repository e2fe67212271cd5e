package io.redshiftrestore.table.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.redshiftrestore.table.declaration.TableRestoreStatusTable;
import java.math.BigDecimal;
import java.util.List;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.sql.type.SqlTypeName;
import org.junit.jupiter.api.Test;

/** What the scan takes over of a condition, and what stays to be checked above it. */
class PushdownTest {

  private final KeyExpressions is = new KeyExpressions();
  private final RexNode failed = is.equal(is.column("status"), "FAILED");

  private Pushdown pushdown(RexNode condition) {
    return Pushdown.of(condition, TableRestoreStatusTable.DECLARATION, is.rex);
  }

  private List<String> pushed(RexNode condition) {
    return pushdown(condition).pushed().stream().map(is.text::of).toList();
  }

  private List<RexNode> residual(RexNode condition) {
    return pushdown(condition).residual();
  }

  private void assertExact(RexNode condition, String... pushed) {
    assertThat(pushed(condition)).containsExactly(pushed);
    assertThat(residual(condition)).isEmpty();
  }

  /** Asserts that a condition of one term is pushed and checked again all the same. */
  private void assertCheckedAgain(RexNode condition, String pushed) {
    assertThat(pushed(condition)).containsExactly(pushed);
    assertThat(residual(condition)).containsExactly(condition);
  }

  private void assertNotPushed(RexNode condition) {
    assertThat(pushed(condition)).isEmpty();
    assertThat(residual(condition)).containsExactly(condition);
  }

  @Test
  void an_equality_with_a_value_is_exact_whichever_side_the_key_is_on() {
    assertExact(is.equal(is.cluster(), "c"), "cluster_identifier = 'c'");
    assertExact(is.equal(is.rex.makeLiteral("c"), is.cluster()), "cluster_identifier = 'c'");
    assertExact(is.equal(is.id(), is.parameter(0)), "table_restore_request_id = ?0");
    assertExact(is.equal(is.region(), "us-east-1"), "region = 'us-east-1'");
  }

  @Test
  void a_value_may_be_any_expression_that_does_not_need_the_row() {
    RexNode upper = is.call(SqlStdOperatorTable.UPPER, is.parameter(0));
    assertThat(pushed(is.equal(is.cluster(), upper))).hasSize(1);
    assertThat(residual(is.equal(is.cluster(), upper))).isEmpty();
    assertThat(pushed(is.equal(is.cluster(), is.ofOtherSide(0)))).hasSize(1);
  }

  @Test
  void a_comparison_with_another_column_or_with_chance_is_not_pushed() {
    assertNotPushed(is.equal(is.cluster(), is.column("snapshot_identifier")));
    assertNotPushed(
        is.equal(
            is.cluster(), is.rex.makeCast(is.unboundedText(), is.call(SqlStdOperatorTable.RAND))));
  }

  @Test
  void a_column_that_the_api_cannot_filter_by_is_not_pushed() {
    assertNotPushed(failed);
    assertNotPushed(is.or(is.equal(is.cluster(), "c"), failed));
  }

  @Test
  void a_list_of_values_is_exact() {
    assertExact(is.in(is.cluster(), "a", "b", "c"), "cluster_identifier IN ('a', 'b', 'c')");
    assertExact(
        is.or(is.equal(is.id(), "a"), is.equal(is.id(), is.parameter(0)), is.equal(is.id(), "b")),
        "table_restore_request_id IN ('a', ?0, 'b')");
  }

  @Test
  void alternatives_over_both_keys_are_exact() {
    assertExact(
        is.or(is.equal(is.id(), "x"), is.equal(is.cluster(), "c")),
        "table_restore_request_id = 'x' OR cluster_identifier = 'c'");
    assertExact(
        is.or(
            is.and(is.equal(is.id(), "x"), is.equal(is.cluster(), "c")),
            is.and(is.equal(is.id(), "y"), is.equal(is.cluster(), "d"))),
        "(table_restore_request_id = 'x' AND cluster_identifier = 'c')"
            + " OR (table_restore_request_id = 'y' AND cluster_identifier = 'd')");
  }

  @Test
  void of_a_conjunction_each_term_goes_its_own_way() {
    RexNode condition = is.and(is.equal(is.cluster(), "c"), failed, is.equal(is.id(), "x"));
    assertThat(pushed(condition))
        .containsExactly("cluster_identifier = 'c'", "table_restore_request_id = 'x'");
    assertThat(residual(condition)).containsExactly(failed);
  }

  @Test
  void an_alternative_that_says_more_is_pushed_and_checked_again() {
    assertCheckedAgain(
        is.or(is.and(is.equal(is.id(), "x"), failed), is.equal(is.cluster(), "c")),
        "table_restore_request_id = 'x' OR cluster_identifier = 'c'");
  }

  @Test
  void two_bounds_of_a_key_are_pushed_and_checked_again() {
    RexNode least =
        is.call(SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, is.cluster(), is.parameter(0));
    RexNode greatest =
        is.call(SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, is.parameter(1), is.cluster());
    assertThat(pushed(is.and(least, greatest)))
        .containsExactly("cluster_identifier BETWEEN ?0 AND ?1");
    assertThat(residual(is.and(least, greatest))).containsExactly(least, greatest);
    assertNotPushed(least);
  }

  @Test
  void bounds_of_different_keys_are_no_range() {
    RexNode least =
        is.call(SqlStdOperatorTable.GREATER_THAN_OR_EQUAL, is.cluster(), is.parameter(0));
    RexNode greatest = is.call(SqlStdOperatorTable.LESS_THAN_OR_EQUAL, is.id(), is.parameter(0));
    assertThat(pushed(is.and(least, greatest))).isEmpty();
  }

  @Test
  void like_is_pushed_and_checked_again_with_an_escape_of_its_own_too() {
    assertCheckedAgain(
        is.call(SqlStdOperatorTable.LIKE, is.cluster(), is.parameter(0)),
        "cluster_identifier LIKE ?0");
    assertCheckedAgain(
        is.call(SqlStdOperatorTable.LIKE, is.cluster(), is.parameter(0), is.rex.makeLiteral("!")),
        "cluster_identifier LIKE ?0");
    assertNotPushed(is.call(SqlStdOperatorTable.LIKE, is.parameter(0), is.cluster()));
  }

  @Test
  void is_not_distinct_from_is_pushed_and_checked_again_as_the_value_may_be_null() {
    assertCheckedAgain(
        is.call(SqlStdOperatorTable.IS_NOT_DISTINCT_FROM, is.cluster(), is.parameter(0)),
        "cluster_identifier = ?0 OR ?0 IS NULL");
  }

  @Test
  void a_parameter_that_must_be_null_is_exact_and_a_key_that_must_be_is_not_pushed() {
    assertExact(is.call(SqlStdOperatorTable.IS_NULL, is.parameter(0)), "?0 IS NULL");
    assertNotPushed(is.call(SqlStdOperatorTable.IS_NULL, is.cluster()));
    assertNotPushed(is.call(SqlStdOperatorTable.IS_NOT_NULL, is.cluster()));
  }

  @Test
  void what_a_region_is_not_is_exact_and_what_another_key_is_not_is_not_pushed() {
    assertExact(
        is.call(SqlStdOperatorTable.NOT_EQUALS, is.region(), is.parameter(0)),
        "region NOT IN (?0)");
    assertNotPushed(is.call(SqlStdOperatorTable.NOT_EQUALS, is.cluster(), is.parameter(0)));
  }

  @Test
  void a_cast_that_keeps_the_text_is_seen_through_and_one_that_may_cut_it_is_not() {
    assertExact(
        is.equal(is.rex.makeAbstractCast(is.unboundedText(), is.cluster(), false), "c"),
        "cluster_identifier = 'c'");
    assertNotPushed(
        is.equal(
            is.rex.makeAbstractCast(
                is.rex.getTypeFactory().createSqlType(SqlTypeName.VARCHAR, 3), is.cluster(), false),
            "c"));
  }

  @Test
  void a_value_that_is_not_text_is_not_looked_up() {
    assertNotPushed(
        is.equal(
            is.rex.makeCast(is.rex.getTypeFactory().createSqlType(SqlTypeName.INTEGER), is.id()),
            is.rex.makeExactLiteral(BigDecimal.ONE)));
  }

  @Test
  void nothing_is_pushed_from_under_a_not() {
    assertNotPushed(is.call(SqlStdOperatorTable.NOT, is.equal(is.cluster(), is.parameter(0))));
  }
}
