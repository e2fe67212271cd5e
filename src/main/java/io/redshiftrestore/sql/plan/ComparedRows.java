package io.redshiftrestore.sql.plan;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.calcite.plan.RelOptCluster;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rex.RexBuilder;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.rex.RexVisitorImpl;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.fun.SqlStdOperatorTable;
import org.apache.calcite.tools.RelBuilder;
import org.apache.calcite.util.Util;
import org.jspecify.annotations.Nullable;

/**
 * Compares a row with each of a sub-query's where NULLs make a difference: {@code (a, b) IN (SELECT
 * …)} as a value. Calcite 1.42 gives a row that is like several ones for each of them, and takes
 * what has a NULL for like any, whatever its other columns are.
 */
final class ComparedRows extends SubQueryShuttle {

  private static final int UNLIKE = 0;
  private static final int UNKNOWN = 1;
  private static final int LIKE = 2;

  @Override
  public RelNode visit(LogicalProject project) {
    RelNode visited = super.visit(project);
    if (!(visited instanceof LogicalProject candidate)) {
      return visited;
    }
    Comparisons comparisons =
        new Comparisons(candidate.getInput(), candidate.getVariablesSet(), Set.of());
    List<RexNode> projects = comparisons.visitList(candidate.getProjects());
    return comparisons.found
        ? LogicalProject.create(
            candidate.getInput(),
            candidate.getHints(),
            projects,
            candidate.getRowType(),
            comparisons.variables)
        : candidate;
  }

  @Override
  public RelNode visit(LogicalFilter filter) {
    RelNode visited = super.visit(filter);
    if (!(visited instanceof LogicalFilter candidate)) {
      return visited;
    }
    Comparisons comparisons =
        new Comparisons(
            candidate.getInput(),
            candidate.getVariablesSet(),
            Set.copyOf(RelOptUtil.conjunctions(candidate.getCondition())));
    RexNode condition = candidate.getCondition().accept(comparisons);
    return comparisons.found
        ? LogicalFilter.create(
            candidate.getInput(), condition, ImmutableSet.copyOf(comparisons.variables))
        : candidate;
  }

  /** Returns whether a condition compares rows so, which a join cannot. */
  static boolean areIn(RexNode condition) {
    Set<RexNode> conditions = Set.copyOf(RelOptUtil.conjunctions(condition));
    try {
      condition.accept(
          new RexVisitorImpl<@Nullable Void>(true) {
            @Override
            public @Nullable Void visitSubQuery(RexSubQuery query) {
              if (isOfRows(query) && !conditions.contains(query)) {
                throw Util.FoundOne.NULL;
              }
              return super.visitSubQuery(query);
            }
          });
      return false;
    } catch (Util.FoundOne found) {
      return true;
    }
  }

  private static boolean isOfRows(RexSubQuery query) {
    return query.getKind() == SqlKind.IN
        && query.getOperands().size() > 1
        && RexUtil.SubQueryFinder.find(query.getOperands()) == null
        && (query.getOperands().stream().anyMatch(each -> each.getType().isNullable())
            || query.rel.getRowType().getFieldList().stream()
                .anyMatch(field -> field.getType().isNullable()));
  }

  /** Replaces the comparisons in the expressions of one node. */
  private static final class Comparisons extends RexShuttle {

    private final RelDataType row;
    private final Set<RexNode> conditions;
    private final RelOptCluster cluster;
    private final Set<CorrelationId> variables;
    private boolean found;

    Comparisons(RelNode input, Set<CorrelationId> variables, Set<RexNode> conditions) {
      this.row = input.getRowType();
      this.conditions = conditions;
      this.cluster = input.getCluster();
      this.variables = new LinkedHashSet<>(variables);
    }

    /** Returns the variable of the row, made when it is first needed. */
    private CorrelationId variable() {
      if (variables.isEmpty()) {
        variables.add(cluster.createCorrel());
      }
      return variables.iterator().next();
    }

    /** A condition of its own only asks for what is like it, and of that there may be more. */
    @Override
    public RexNode visitSubQuery(RexSubQuery query) {
      if (!isOfRows(query) || conditions.contains(query)) {
        return super.visitSubQuery(query);
      }
      found = true;
      RelBuilder builder = Joins.builder(query.rel);
      List<RexNode> equal = new ArrayList<>();
      for (int i = 0; i < query.getOperands().size(); i++) {
        equal.add(
            builder.equals(ofVariable(query.getOperands().get(i), builder), builder.field(i)));
      }
      RexNode like = builder.and(equal);
      builder.project(
          builder.call(
              SqlStdOperatorTable.CASE,
              builder.isNull(like),
              builder.literal(UNKNOWN),
              like,
              builder.literal(LIKE),
              builder.literal(UNLIKE)));
      builder.aggregate(builder.groupKey(), builder.max(builder.field(0)));
      RexNode most = RexSubQuery.scalar(builder.build());
      RexBuilder rex = query.rel.getCluster().getRexBuilder();
      return rex.makeCall(
          query.getType(),
          SqlStdOperatorTable.CASE,
          List.of(
              rex.makeCall(
                  SqlStdOperatorTable.IS_NOT_DISTINCT_FROM,
                  most,
                  rex.makeLiteral(UNKNOWN, most.getType())),
              rex.makeNullLiteral(query.getType()),
              rex.makeCall(
                  SqlStdOperatorTable.IS_NOT_DISTINCT_FROM,
                  most,
                  rex.makeLiteral(LIKE, most.getType()))));
    }

    private RexNode ofVariable(RexNode operand, RelBuilder builder) {
      RexBuilder rex = builder.getRexBuilder();
      return operand.accept(
          new RexShuttle() {
            @Override
            public RexNode visitInputRef(RexInputRef reference) {
              return rex.makeFieldAccess(rex.makeCorrel(row, variable()), reference.getIndex());
            }
          });
    }
  }
}
