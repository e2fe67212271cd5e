package io.redshiftrestore.table.plan;

import io.redshiftrestore.table.keys.KeyPredicate;
import io.redshiftrestore.table.keys.KeyPredicate.AllOf;
import io.redshiftrestore.table.keys.KeyPredicate.AnyOf;
import io.redshiftrestore.table.keys.KeyPredicate.Between;
import io.redshiftrestore.table.keys.KeyPredicate.In;
import io.redshiftrestore.table.keys.KeyPredicate.IsNull;
import io.redshiftrestore.table.keys.KeyPredicate.Like;
import io.redshiftrestore.table.keys.KeyPredicate.NotIn;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.calcite.rel.rel2sql.SqlImplementor;
import org.apache.calcite.rex.RexDynamicParam;
import org.apache.calcite.rex.RexNode;
import org.apache.calcite.rex.RexUtil;
import org.apache.calcite.sql.SqlDialect;
import org.apache.calcite.sql.SqlIdentifier;
import org.apache.calcite.sql.dialect.AnsiSqlDialect;
import org.apache.calcite.sql.parser.SqlParserPos;
import org.jspecify.annotations.Nullable;

/** Writes conditions for EXPLAIN, the way a person would. */
final class ConditionText implements KeyPredicate.Reader<RexNode, String> {

  private static final SqlDialect DIALECT =
      new AnsiSqlDialect(AnsiSqlDialect.DEFAULT_CONTEXT.withIdentifierQuoteString(null)) {
        @Override
        public void quoteStringLiteral(
            StringBuilder text, @Nullable String charset, String literal) {
          super.quoteStringLiteral(text, null, literal);
        }
      };

  private final List<String> columns;
  private final SqlImplementor.Context context;

  ConditionText(List<String> columns) {
    this.columns = columns;
    this.context =
        new SqlImplementor.SimpleContext(
            DIALECT, column -> new SqlIdentifier(columns.get(column), SqlParserPos.ZERO));
  }

  /** Returns a condition over the columns. */
  String of(RexNode node) {
    if (node instanceof RexDynamicParam parameter) {
      return "?" + parameter.getIndex();
    }
    if (RexUtil.containsCorrelation(node)) {
      return node.toString();
    }
    return context.toSql(null, node).toSqlString(DIALECT).getSql().replaceAll("\\s+", " ");
  }

  /** Returns what is known of the key columns. */
  String of(KeyPredicate<RexNode> predicate) {
    return predicate.fold(this);
  }

  @Override
  public String anything() {
    return "TRUE";
  }

  @Override
  public String in(In<RexNode> in) {
    String column = columns.get(in.column());
    return in.values().size() == 1
        ? column + " = " + of(in.values().get(0))
        : column + " IN (" + values(in.values()) + ")";
  }

  @Override
  public String notIn(NotIn<RexNode> notIn) {
    return columns.get(notIn.column()) + " NOT IN (" + values(notIn.values()) + ")";
  }

  @Override
  public String between(Between<RexNode> range) {
    return "%s BETWEEN %s AND %s"
        .formatted(columns.get(range.column()), of(range.least()), of(range.greatest()));
  }

  @Override
  public String isNull(IsNull<RexNode> isNull) {
    return of(isNull.value()) + " IS NULL";
  }

  @Override
  public String like(Like<RexNode> like) {
    return columns.get(like.column()) + " LIKE " + of(like.pattern());
  }

  @Override
  public String allOf(AllOf<RexNode> all) {
    return joined(all.terms(), " AND ");
  }

  @Override
  public String anyOf(AnyOf<RexNode> any) {
    return joined(any.terms(), " OR ");
  }

  private String joined(List<KeyPredicate<RexNode>> terms, String word) {
    return terms.stream()
        .map(term -> isCompound(term) ? "(" + of(term) + ")" : of(term))
        .collect(Collectors.joining(word));
  }

  private static boolean isCompound(KeyPredicate<RexNode> term) {
    return (term instanceof AllOf<RexNode> all && all.terms().size() > 1)
        || (term instanceof AnyOf<RexNode> any && any.terms().size() > 1);
  }

  /** The keys of a join's batch differ in the row that they are of, which is their number. */
  private String values(List<RexNode> nodes) {
    return nodes.stream().allMatch(RexUtil::containsCorrelation)
        ? of(nodes.get(0)) + " to " + of(nodes.get(nodes.size() - 1))
        : nodes.stream().map(this::of).collect(Collectors.joining(", "));
  }
}
