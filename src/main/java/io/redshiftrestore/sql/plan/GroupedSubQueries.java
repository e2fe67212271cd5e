package io.redshiftrestore.sql.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.AggregateCall;
import org.apache.calcite.rel.core.JoinRelType;
import org.apache.calcite.rel.logical.LogicalAggregate;
import org.apache.calcite.rel.logical.LogicalCorrelate;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.tools.RelBuilder.AggCall;

/**
 * Makes a left join with groups of what is computed anew from the rows that are equal to each row
 * around: {@code (SELECT max(x) FROM b WHERE b.k = a.k)}.
 *
 * <p>Calcite's decorrelator does the same with more kinds of sub-queries, some of them wrongly.
 */
final class GroupedSubQueries {

  /** What is NULL over no rows, or a count. */
  private static final Set<SqlKind> JOINABLE =
      Set.of(
          SqlKind.SINGLE_VALUE,
          SqlKind.ANY_VALUE,
          SqlKind.COUNT,
          SqlKind.SUM,
          SqlKind.MIN,
          SqlKind.MAX,
          SqlKind.AVG);

  private final LogicalCorrelate correlate;
  private final LogicalAggregate aggregate;
  private final Optional<LogicalProject> project;
  private final boolean limited;
  private final int width;

  private GroupedSubQueries(
      LogicalCorrelate correlate,
      LogicalAggregate aggregate,
      Optional<LogicalProject> project,
      boolean limited) {
    this.correlate = correlate;
    this.aggregate = aggregate;
    this.project = project;
    this.limited = limited;
    this.width = correlate.getLeft().getRowType().getFieldCount();
  }

  /** Returns the join, or nothing if the sub-query is of another kind. */
  static Optional<RelNode> join(LogicalCorrelate correlate) {
    Optional<LogicalProject> project =
        Optional.of(correlate.getRight())
            .filter(LogicalProject.class::isInstance)
            .map(LogicalProject.class::cast)
            .filter(candidate -> !candidate.containsOver());
    RelNode asked = project.map(LogicalProject::getInput).orElse(correlate.getRight());
    RelNode right = anyValue(asked);
    return correlate.getJoinType() == JoinRelType.LEFT
            && right instanceof LogicalAggregate aggregate
            && aggregate.getGroupCount() == 0
            && aggregate.getAggCallList().stream()
                .allMatch(call -> JOINABLE.contains(call.getAggregation().getKind()))
        ? new GroupedSubQueries(correlate, aggregate, project, right != asked).join()
        : Optional.empty();
  }

  /** The first value in no order, as of {@code (SELECT x FROM b WHERE b.k = a.k LIMIT 1)}. */
  private static RelNode anyValue(RelNode right) {
    return right instanceof LogicalSort sort
            && FirstRow.isLimit(sort)
            && sort.getRowType().getFieldCount() == 1
        ? anyValue(Joins.builder(sort.getInput()))
        : right;
  }

  private static RelNode anyValue(RelBuilder builder) {
    AggCall call = builder.aggregateCall(SqlStdOperatorTable.ANY_VALUE, builder.field(0));
    return builder.aggregate(builder.groupKey(), call).build();
  }

  private Optional<RelNode> join() {
    return LiftedConditions.of(aggregate.getInput(), correlate.getCorrelationId())
        .flatMap(
            lifted ->
                EqualKeys.of(lifted.joinConditions(correlate.getCorrelationId(), width), width)
                    .map(keys -> joined(lifted.rows(), keys)));
  }

  private RelNode joined(RelNode rows, EqualKeys keys) {
    RelBuilder builder = Joins.builder(correlate.getLeft(), rows);
    builder.projectPlus(keys.right());
    List<RexNode> columns = builder.fields();
    builder.aggregate(
        builder.groupKey(columns.subList(columns.size() - keys.right().size(), columns.size())),
        calls(builder));
    Joins.join(builder, JoinRelType.LEFT, keys.condition(builder));
    List<RexNode> output = new ArrayList<>(builder.fields().subList(0, width));
    output.addAll(output(values(builder, width + keys.right().size()), builder));
    return builder
        .project(output, correlate.getRowType().getFieldNames())
        .convert(correlate.getRowType(), true)
        .build();
  }

  private List<AggCall> calls(RelBuilder builder) {
    List<AggCall> calls = new ArrayList<>();
    for (AggregateCall call : aggregate.getAggCallList()) {
      calls.add(
          isSingleValue(call)
              ? builder.aggregateCall(
                  SqlStdOperatorTable.ANY_VALUE, builder.field(call.getArgList().get(0)))
              : builder.aggregateCall(call));
    }
    calls.add(builder.countStar("rows"));
    return calls;
  }

  private static boolean isSingleValue(AggregateCall call) {
    return call.getAggregation().getKind() == SqlKind.SINGLE_VALUE;
  }

  private List<RexNode> values(RelBuilder builder, int first) {
    List<AggregateCall> calls = aggregate.getAggCallList();
    RexNode rows = builder.field(first + calls.size());
    List<RexNode> values = new ArrayList<>();
    for (int i = 0; i < calls.size(); i++) {
      RexNode value = builder.field(first + i);
      if (isSingleValue(calls.get(i))) {
        values.add(SingleRow.of(value, rows, builder.field(0), builder));
      } else if (calls.get(i).getAggregation().getKind() == SqlKind.COUNT) {
        values.add(
            builder.call(
                SqlStdOperatorTable.CASE, builder.isNull(value), builder.literal(0L), value));
      } else {
        values.add(value);
      }
    }
    return values;
  }

  private List<RexNode> output(List<RexNode> values, RelBuilder builder) {
    if (project.isEmpty()) {
      return values;
    }
    List<RexNode> around =
        LiftedConditions.ofBothSides(
            project.get().getProjects(), correlate.getCorrelationId(), width);
    List<RexNode> output =
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef reference) {
            return reference.getIndex() < width
                ? reference
                : values.get(reference.getIndex() - width);
          }
        }.visitList(around);
    return limited ? output.stream().map(each -> ofARow(each, builder)).toList() : output;
  }

  /** Unlike an aggregate, a limit has no row of nothing, and what is made of its row is NULL. */
  private RexNode ofARow(RexNode output, RelBuilder builder) {
    RexNode rows = builder.field(builder.fields().size() - 1);
    return builder.call(
        SqlStdOperatorTable.CASE, builder.isNotNull(rows), output, builder.literal(null));
  }
}
