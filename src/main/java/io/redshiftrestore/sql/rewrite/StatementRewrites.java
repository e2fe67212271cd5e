package io.redshiftrestore.sql.rewrite;

import io.redshiftrestore.sql.rewrite.name.CatalogQualifiers;
import io.redshiftrestore.sql.rewrite.name.ColumnNames;
import io.redshiftrestore.sql.rewrite.name.DatabaseNames;
import io.redshiftrestore.sql.rewrite.name.JoinedColumns;
import io.redshiftrestore.sql.rewrite.name.MergedColumns;
import io.redshiftrestore.sql.rewrite.name.PivotNames;
import io.redshiftrestore.sql.rewrite.name.ValuesColumns;
import org.apache.calcite.sql.SqlNode;

/** Every rewrite of a parsed statement, in the order in which they are made. */
public final class StatementRewrites {

  private StatementRewrites() {}

  /** Rewrites a statement in place, before it is validated. */
  public static void apply(SqlNode statement) {
    statement.accept(new OracleJoins());
    statement.accept(new RandomJoins());
    statement.accept(new DatabaseNames());
    statement.accept(new MergedColumns());
    statement.accept(new JoinedColumns());
    statement.accept(new ValuesColumns());
    statement.accept(new PivotNames());
    ColumnNames.give(statement);
    statement.accept(new DecodeCalls());
    statement.accept(new RowComparisons());
    statement.accept(new PatternLiterals());
    statement.accept(new WindowCalls());
    statement.accept(new AggregateCalls());
    statement.accept(new CatalogCasts());
    statement.accept(new CatalogQualifiers());
    statement.accept(new ListComparisons());
    statement.accept(new DatePartWords());
    statement.accept(new TimeLiterals());
    statement.accept(new CurrentTimes());
    statement.accept(new IntervalTexts());
    statement.accept(new TimeOperators());
    statement.accept(new NullReplacements());
    statement.accept(new TrimCalls());
    statement.accept(new NumericOperands());
    statement.accept(new BooleanTexts());
    statement.accept(new DeclaredFunctions());
    statement.accept(new ListedValues());
    statement.accept(new FixedLengths(statement));
    FunctionEscapes.capitalize(statement);
  }
}
