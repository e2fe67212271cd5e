package io.redshiftrestore.sql.plan.window;

import org.apache.calcite.adapter.enumerable.EnumerableConvention;
import org.apache.calcite.plan.Convention;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.convert.ConverterRule;
import org.apache.calcite.rel.core.Window;
import org.apache.calcite.rel.logical.LogicalWindow;

/** Makes a window the operator that runs. */
final class StandardWindowRule extends ConverterRule {

  static final Config CONFIG =
      Config.INSTANCE
          .withConversion(
              LogicalWindow.class, Convention.NONE, EnumerableConvention.INSTANCE, "StandardWindow")
          .withRuleFactory(StandardWindowRule::new);

  private StandardWindowRule(Config config) {
    super(config);
  }

  @Override
  public RelNode convert(RelNode node) {
    Window window = (Window) node;
    RelNode input = window.getInput();
    return StandardWindow.of(
        window, convert(input, input.getCluster().traitSetOf(EnumerableConvention.INSTANCE)));
  }
}
