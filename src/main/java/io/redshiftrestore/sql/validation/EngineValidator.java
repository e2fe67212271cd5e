package io.redshiftrestore.sql.validation;

import static java.util.Objects.requireNonNull;

import io.redshiftrestore.error.SqlState;
import io.redshiftrestore.error.StateException;
import io.redshiftrestore.sql.rewrite.TopLimits;
import io.redshiftrestore.sql.rewrite.name.GroupedColumns;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.calcite.adapter.java.JavaTypeFactory;
import org.apache.calcite.prepare.CalciteCatalogReader;
import org.apache.calcite.prepare.CalciteSqlValidator;
import org.apache.calcite.rel.type.RelDataType;
import org.apache.calcite.rel.type.RelDataTypeFactory;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.runtime.Resources;
import org.apache.calcite.sql.SqlCall;
import org.apache.calcite.sql.SqlDynamicParam;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.SqlKind;
import org.apache.calcite.sql.SqlNode;
import org.apache.calcite.sql.SqlNodeList;
import org.apache.calcite.sql.SqlOperatorTable;
import org.apache.calcite.sql.SqlSelect;
import org.apache.calcite.sql.SqlWithItem;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.apache.calcite.sql.type.SqlTypeMappingRule;
import org.apache.calcite.sql.type.SqlTypeName;
import org.apache.calcite.sql.type.SqlTypeUtil;
import org.apache.calcite.sql.util.SqlBasicVisitor;
import org.apache.calcite.sql.validate.AggregatingScope;
import org.apache.calcite.sql.validate.AggregatingSelectScope;
import org.apache.calcite.sql.validate.SqlValidatorException;
import org.apache.calcite.sql.validate.SqlValidatorNamespace;
import org.apache.calcite.sql.validate.SqlValidatorScope;
import org.apache.calcite.util.Static;
import org.jspecify.annotations.Nullable;

/** Calcite's validator, for what Redshift's queries mean otherwise or Calcite does not know. */
public final class EngineValidator extends CalciteSqlValidator {

  private static final String ARITHMETIC_OF_TEXTS =
      "'%s' computes with numbers, and both operands are texts; write a || b to join texts, or"
          + " CAST(a AS type)";

  private static final String OUTER_AGGREGATE =
      "An aggregate in a sub-query of columns of the query around it alone is not supported;"
          + " compute it in the query around, or use a column of the sub-query in it.";

  private final ParameterTypes parameters;
  private final OperandCasts casts;
  private final KnownNames known = new KnownNames(this);
  private final SetOperations setOperations;
  private final RecursiveQueries recursiveQueries;
  private final Set<SqlNode> matched = Collections.newSetFromMap(new IdentityHashMap<>());
  private final NotFound notFound = new NotFound(known::columns, known::tables, known::functions);

  /** Validates one statement by the operators and the tables given. */
  public EngineValidator(
      SqlOperatorTable operators,
      CalciteCatalogReader reader,
      JavaTypeFactory types,
      Config config) {
    super(operators, reader, types, config.withTypeCoercionFactory(ColumnCasts::new));
    this.parameters = new ParameterTypes(this, types);
    this.casts = new OperandCasts(this);
    ColumnCasts columns = (ColumnCasts) getTypeCoercion();
    SetOperations.Failure failure = (at, reason) -> failure(at.getParserPosition(), reason);
    this.setOperations = new SetOperations(this, columns, failure);
    this.recursiveQueries = new RecursiveQueries(this, columns, failure);
  }

  @Override
  protected @Nullable SqlNode performUnconditionalRewrites(
      @Nullable SqlNode node, boolean underFrom) {
    SqlNode rows = TopLimits.take(node);
    SqlNode rewritten = super.performUnconditionalRewrites(node, underFrom);
    if (rows != null) {
      TopLimits.limit(rewritten, rows);
    }
    if (rewritten instanceof SqlSelect select) {
      GroupedColumns.writeOut(select);
    } else if (rewritten instanceof SqlWithItem item) {
      recursiveQueries.note(item);
    }
    return rewritten;
  }

  @Override
  public RelDataType deriveType(SqlValidatorScope scope, SqlNode node) {
    findParameters(scope, node);
    // Once each: a sum of many terms is as deep as it is long.
    if (node instanceof SqlCall call && getValidatedNodeTypeIfKnown(node) == null) {
      casts.add(scope, call);
      if (call.isA(OperandCasts.ARITHMETIC)) {
        refuseTexts(scope, call);
      }
    }
    return super.deriveType(scope, node);
  }

  @Override
  protected void inferUnknownTypes(RelDataType inferred, SqlValidatorScope scope, SqlNode node) {
    if (node instanceof SqlDynamicParam parameter) {
      super.inferUnknownTypes(parameters.of(parameter, inferred), scope, node);
    } else {
      findParameters(scope, node);
      super.inferUnknownTypes(inferred, scope, node);
    }
  }

  @Override
  protected void validateValues(SqlCall node, RelDataType target, SqlValidatorScope scope) {
    casts.addToRows(scope, node.getOperandList().stream().map(SqlCall.class::cast).toList());
    super.validateValues(node, target, scope);
  }

  @Override
  public SqlTypeMappingRule getTypeMappingRule() {
    return EngineCasts.RULE;
  }

  /** Calcite would read both as numbers, where most who write it want to join them. */
  private void refuseTexts(SqlValidatorScope scope, SqlCall call) {
    boolean texts =
        call.getOperandList().stream()
            .allMatch(operand -> SqlTypeUtil.inCharFamily(deriveType(scope, operand)));
    if (texts) {
      throw failure(call.getParserPosition(), ARITHMETIC_OF_TEXTS.formatted(call.getOperator()));
    }
  }

  private void findParameters(SqlValidatorScope scope, SqlNode node) {
    if (node instanceof SqlDynamicParam parameter) {
      parameters.repeat(parameter);
    } else if (node instanceof SqlCall call && !call.isA(SqlKind.QUERY)) {
      parameters.find(scope, call);
    }
  }

  /**
   * Tells the parameters by their own numbers: a rewrite may have moved one, or written it twice,
   * and Calcite counts them as they stand.
   */
  @Override
  public RelDataType getParameterRowType(SqlNode query) {
    Map<Integer, RelDataType> parameters = new TreeMap<>();
    query.accept(
        new SqlBasicVisitor<@Nullable Void>() {
          @Override
          public @Nullable Void visit(SqlDynamicParam parameter) {
            parameters.put(parameter.getIndex(), getValidatedNodeType(parameter));
            return null;
          }
        });
    RelDataTypeFactory.Builder row = typeFactory.builder();
    parameters.forEach((index, type) -> row.add("?" + index, type));
    return row.build();
  }

  @Override
  public CalciteContextException newValidationError(
      SqlNode node, Resources.ExInst<SqlValidatorException> error) {
    CalciteContextException failure = super.newValidationError(node, error);
    Throwable reason = failure.getCause();
    String said = reason == null ? null : reason.getMessage();
    String told = said == null ? null : WrongArguments.told(node, notFound.told(said));
    if (said == null || told == null || told.equals(said)) {
      return failure;
    }
    return failure(node.getParserPosition(), told);
  }

  private static CalciteContextException failure(SqlParserPos place, String reason) {
    return new CalciteContextException(
        reason,
        new SqlValidatorException(reason, null),
        place.getLineNum(),
        place.getColumnNum(),
        place.getEndLineNum(),
        place.getEndColumnNum());
  }

  @Override
  public SqlNode expand(SqlNode expression, SqlValidatorScope scope) {
    SqlNode expanded = super.expand(expression, scope);
    return scope instanceof AggregatingSelectScope groups
        ? outerColumns(groups.getNode()).asConstants(expanded)
        : expanded;
  }

  @Override
  protected void validateSelect(SqlSelect select, RelDataType target) {
    super.validateSelect(select, target);
    if (outerColumns(select).aggregate(select) != null) {
      throw new StateException(SqlState.NOT_SUPPORTED, OUTER_AGGREGATE, null);
    }
  }

  /** Calcite 1.42 looks for windows in the sub-queries of HAVING as well, which may have them. */
  @Override
  protected void validateHavingClause(SqlSelect select) {
    try {
      super.validateHavingClause(select);
    } catch (CalciteContextException e) {
      SqlNode having = select.getHaving();
      if (having == null || !Windows.areInSubQueriesAlone(having)) {
        throw e;
      }
      AggregatingScope groups = (AggregatingScope) getSelectScope(select);
      inferUnknownTypes(typeFactory.createSqlType(SqlTypeName.BOOLEAN), groups, having);
      groups.checkAggregateExpr(having, true);
      having.validate(this, groups);
      if (!SqlTypeUtil.inBooleanFamily(deriveType(groups, having))) {
        throw newValidationError(having, Static.RESOURCE.havingMustBeBoolean());
      }
    }
  }

  @Override
  protected RelDataType validateSelectList(
      SqlNodeList items, SqlSelect select, RelDataType target) {
    return super.validateSelectList(new StarColumns(this, select).in(items), select, target);
  }

  @Override
  protected void validateQualifyClause(SqlSelect select) {
    select.setQualify(new OutputNames(this, select).inExpression(select.getQualify()));
    super.validateQualifyClause(select);
  }

  @Override
  protected void validateOrderList(SqlSelect select) {
    if (select.getOrderList() != null) {
      select.getOrderList().replaceAll(new OutputNames(this, select)::inKey);
    }
    super.validateOrderList(select);
  }

  /** Fewer names than columns are those of the first; Calcite 1.42 refuses them. */
  @Override
  public void validateWithItem(SqlWithItem item) {
    SqlNodeList names = item.columnList;
    if (names != null) {
      List<String> columns = getValidatedNodeType(item.query).getFieldNames();
      for (int i = names.size(); i < columns.size(); i++) {
        names.add(new SqlIdentifier(columns.get(i), names.getParserPosition()));
      }
    }
    super.validateWithItem(item);
  }

  private OuterColumns outerColumns(SqlSelect select) {
    return new OuterColumns(requireNonNull(getRawSelectScope(select)));
  }

  @Override
  protected void validateNamespace(SqlValidatorNamespace namespace, RelDataType target) {
    if (namespace.getNode() instanceof SqlCall operation
        && operation.isA(SqlKind.SET_QUERY)
        && matched.add(operation)) {
      match(operation, target);
    }
    super.validateNamespace(namespace, target);
    known.add(namespace);
  }

  /** Looks at the queries of a set operation before Calcite gives it a type. */
  private void match(SqlCall operation, RelDataType target) {
    boolean recursive = recursiveQueries.has(operation);
    for (SqlNode query : operation.getOperandList()) {
      validateQuery(query, getOverScope(operation), target);
      if (recursive && query == operation.operand(0)) {
        recursiveQueries.widen(operation);
      }
    }
    setOperations.match(operation);
    if (recursive) {
      recursiveQueries.match(operation);
    }
  }
}
