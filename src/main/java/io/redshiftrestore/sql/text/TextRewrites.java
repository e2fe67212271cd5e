package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.expression.Expressions;
import io.redshiftrestore.sql.text.token.Lexer;
import io.redshiftrestore.sql.text.token.RewrittenText;
import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.List;

/** Every rewrite of a statement's text, in the order in which they are made. */
public final class TextRewrites {

  private TextRewrites() {}

  /** Returns the statement in words that the parser takes. */
  public static RewrittenText apply(String sql) {
    List<Token> tokens = Lexer.tokens(sql);
    for (TextRewrite rewrite : of(sql)) {
      tokens = rewrite.rewritten(tokens);
    }
    return new RewrittenText(sql, tokens);
  }

  private static List<TextRewrite> of(String sql) {
    return List.of(
        new FinalSemicolons(),
        new FirstWord(sql),
        new StrayCommas(sql),
        new BracketedNames(sql),
        new PlainOperators(),
        new RefusedClauses(sql),
        new HierarchicalQueries(sql),
        new OuterMarks(sql),
        new BareExplain(),
        new NamedTables(),
        new Materialization(),
        new RowCounts(),
        new NullTests(),
        new NullTreatments(),
        new ApproximateAggregates(),
        new TrimLists(),
        new SubstringLengths(),
        new PivotedTables(),
        new GroupByAll(),
        new ExcludedColumns(),
        new TopClauses(),
        new MissingFrom(),
        new ReservedNames(),
        new DatePartNames(),
        new Expressions());
  }
}
