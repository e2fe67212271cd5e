package io.redshiftrestore.sql;

import com.google.common.base.Throwables;
import io.redshiftrestore.sql.text.token.RewrittenText;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.parser.SqlParseException;
import org.apache.calcite.sql.parser.SqlParserPos;

/** Tells users where they wrote what a failure complains of, not where the parser read it. */
final class WrittenPlaces {

  private WrittenPlaces() {}

  /** Returns the failure with places of the user's text. */
  static RuntimeException of(RewrittenText text, RuntimeException failure) {
    for (Throwable link : Throwables.getCausalChain(failure)) {
      if (link instanceof CalciteContextException context) {
        RewrittenText.Place start = text.written(context.getPosLine(), context.getPosColumn());
        context.setPosition(start.line(), start.column());
      } else if (link instanceof SqlParseException parse && parse.getPos() != null) {
        return new IllegalArgumentException(written(text, parse));
      }
    }
    return failure;
  }

  private static SqlParseException written(RewrittenText text, SqlParseException parse) {
    RewrittenText.Place start =
        text.written(parse.getPos().getLineNum(), parse.getPos().getColumnNum());
    SqlParseException written =
        new SqlParseException(
            parse.getMessage(),
            new SqlParserPos(start.line(), start.column()),
            parse.getExpectedTokenSequences(),
            parse.getTokenImages(),
            parse);
    return written;
  }
}
