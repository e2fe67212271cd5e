package io.redshiftrestore.sql.plan;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.calcite.plan.RelOptUtil;
import org.apache.calcite.rel.RelNode;
import org.apache.calcite.rel.core.CorrelationId;
import org.apache.calcite.rel.logical.LogicalFilter;
import org.apache.calcite.rel.logical.LogicalProject;
import org.apache.calcite.rel.logical.LogicalSort;
import org.apache.calcite.rel.metadata.RelMdUtil;
import org.apache.calcite.rex.RexCall;
import org.apache.calcite.rex.RexCorrelVariable;
import org.apache.calcite.rex.RexFieldAccess;
import org.apache.calcite.rex.RexInputRef;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexOver;
import org.apache.calcite.rex.RexShuttle;
import org.apache.calcite.rex.RexSubQuery;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.util.ImmutableBitSet;

/**
 * The rows of a sub-query without those of its conditions that speak of the row around it, and
 * these conditions, to be asked where the two sides meet.
 *
 * @param rows the sub-query without them: its columns, and after them columns that they need
 * @param conditions over those columns and the variable of the row around
 */
record LiftedConditions(RelNode rows, List<RexNode> conditions) {

  LiftedConditions {
    conditions = ImmutableList.copyOf(conditions);
  }

  /** Returns nothing if a variable is used where no condition of its own can be lifted out. */
  static Optional<LiftedConditions> of(RelNode rel, CorrelationId variable) {
    if (!uses(rel, variable)) {
      return Optional.of(new LiftedConditions(rel, List.of()));
    }
    if (rel instanceof LogicalFilter filter && filter.getVariablesSet().isEmpty()) {
      return of(filter.getInput(), variable)
          .flatMap(input -> input.outOf(filter.getCondition(), variable));
    }
    if (rel instanceof LogicalProject project
        && project.getVariablesSet().isEmpty()
        && !project.containsOver()
        && !uses(project.getProjects(), variable)) {
      return of(project.getInput(), variable).map(input -> input.outOf(project));
    }
    return rel instanceof LogicalSort sort && sort.offset == null
        ? of(sort.getInput(), variable).filter(input -> input.areKeptBy(sort))
        : Optional.empty();
  }

  private static boolean uses(RelNode rel, CorrelationId variable) {
    return RelOptUtil.getVariablesUsed(rel).contains(variable);
  }

  private static boolean uses(List<RexNode> expressions, CorrelationId variable) {
    return expressions.stream().anyMatch(expression -> variables(expression).contains(variable));
  }

  private static Set<CorrelationId> variables(RexNode expression) {
    RelOptUtil.VariableUsedVisitor used =
        new RelOptUtil.VariableUsedVisitor(null) {
          @Override
          public RexNode visitSubQuery(RexSubQuery query) {
            variables.addAll(RelOptUtil.getVariablesUsed(query.rel));
            return super.visitSubQuery(query);
          }
        };
    expression.accept(used);
    return used.variables;
  }

  /** An order says nothing of a sub-query's rows, and a limit nothing of a single one. */
  private boolean areKeptBy(LogicalSort sort) {
    return sort.fetch == null || (FirstRow.isSome(sort.fetch) && areSingle());
  }

  /** Returns whether a row around meets one row at most: its conditions give a key. */
  boolean areSingle() {
    ImmutableBitSet.Builder equal = ImmutableBitSet.builder();
    for (RexNode condition : conditions) {
      if (condition.isA(SqlKind.EQUALS)) {
        List<RexNode> sides = ((RexCall) condition).getOperands();
        addColumn(sides.get(0), sides.get(1), equal);
        addColumn(sides.get(1), sides.get(0), equal);
      }
    }
    return RelMdUtil.areColumnsDefinitelyUniqueWhenNullsFiltered(
        rows.getCluster().getMetadataQuery(), rows, equal.build());
  }

  private static void addColumn(RexNode side, RexNode other, ImmutableBitSet.Builder columns) {
    if (side instanceof RexInputRef column && RelOptUtil.InputFinder.bits(other).isEmpty()) {
      columns.set(column.getIndex());
    }
  }

  private Optional<LiftedConditions> outOf(RexNode condition, CorrelationId variable) {
    List<RexNode> stay = new ArrayList<>();
    List<RexNode> lifted = new ArrayList<>(conditions);
    for (RexNode part : RelOptUtil.conjunctions(condition)) {
      if (!variables(part).contains(variable)) {
        stay.add(part);
      } else if (RexUtil.SubQueryFinder.find(part) == null && !RexOver.containsOver(part)) {
        lifted.add(part);
      } else {
        return Optional.empty();
      }
    }
    RelNode kept =
        stay.isEmpty()
            ? rows
            : LogicalFilter.create(
                rows, RexUtil.composeConjunction(rows.getCluster().getRexBuilder(), stay));
    return Optional.of(new LiftedConditions(kept, lifted));
  }

  private LiftedConditions outOf(LogicalProject project) {
    List<RexNode> columns = new ArrayList<>(project.getProjects());
    List<String> names = new ArrayList<>(project.getRowType().getFieldNames());
    Map<Integer, RexNode> places = new LinkedHashMap<>();
    RexShuttle toOutput =
        new RexShuttle() {
          @Override
          public RexNode visitInputRef(RexInputRef reference) {
            return places.computeIfAbsent(
                reference.getIndex(),
                index -> {
                  columns.add(reference);
                  names.add("lifted" + columns.size());
                  return new RexInputRef(columns.size() - 1, reference.getType());
                });
          }
        };
    List<RexNode> lifted = toOutput.visitList(conditions);
    return new LiftedConditions(
        LogicalProject.create(rows, project.getHints(), columns, names, Set.of()), lifted);
  }

  /**
   * Returns what a row around is joined with by.
   *
   * @param variable the row around
   * @param width how many columns it has
   */
  List<RexNode> joinConditions(CorrelationId variable, int width) {
    return ofBothSides(conditions, variable, width);
  }

  /** Returns expressions of a sub-query over the columns of the row around and then its own. */
  static List<RexNode> ofBothSides(List<RexNode> expressions, CorrelationId variable, int width) {
    return new RexShuttle() {
      @Override
      public RexNode visitInputRef(RexInputRef reference) {
        return new RexInputRef(reference.getIndex() + width, reference.getType());
      }

      @Override
      public RexNode visitFieldAccess(RexFieldAccess access) {
        return access.getReferenceExpr() instanceof RexCorrelVariable around
                && around.id.equals(variable)
            ? new RexInputRef(access.getField().getIndex(), access.getType())
            : super.visitFieldAccess(access);
      }
    }.visitList(expressions);
  }
}
