package io.redshiftrestore.sql.plan.random;

import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;

/** Makes random numbers the operator that runs. */
final class RandomColumnsRule extends ConverterRule {

  static final Config CONFIG =
      Config.INSTANCE
          .withConversion(
              RandomColumns.class,
              Convention.NONE,
              EnumerableConvention.INSTANCE,
              "EnumerableRandomColumns")
          .withRuleFactory(RandomColumnsRule::new);

  private RandomColumnsRule(Config config) {
    super(config);
  }

  @Override
  public RelNode convert(RelNode node) {
    RandomColumns columns = (RandomColumns) node;
    RelNode input = columns.getInput();
    return EnumerableRandomColumns.of(
        columns, convert(input, input.getCluster().traitSetOf(EnumerableConvention.INSTANCE)));
  }
}
