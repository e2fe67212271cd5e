package io.redshiftrestore.sql.text;

import io.redshiftrestore.sql.text.token.TextRewrite;
import io.redshiftrestore.sql.text.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes the parts of times, {@code mon} or {@code 'mon'}, as names where the parser takes a name
 * only, and as texts where it would take them for columns.
 */
final class DatePartNames implements TextRewrite {

  @Override
  public List<Token> rewritten(List<Token> tokens) {
    List<Token> result = new ArrayList<>(tokens);
    for (int i = 0; i + 3 < tokens.size(); i++) {
      Token part = tokens.get(i + 2);
      boolean isPart =
          tokens.get(i + 1).is("(")
              && (part.is(Token.Kind.WORD) || part.is(Token.Kind.STRING))
              && part.text().matches("'?\\s*\\w+\\s*'?")
              && tokens.get(i + 3).isAny(",", "FROM");
      if (isPart && part.is(Token.Kind.STRING) && tokens.get(i).isAny("DATE_ADD", "DATE_DIFF")) {
        // Other systems have functions of these names whose part comes last.
        result.set(i, tokens.get(i).word(tokens.get(i).capitals().replace("_", "")));
        result.set(i + 2, rewritten(result.get(i), part));
      } else if (isPart) {
        result.set(i + 2, rewritten(tokens.get(i), part));
      }
    }
    return result;
  }

  private static Token rewritten(Token function, Token part) {
    String name = part.text().replace("'", "").strip().toLowerCase(Locale.ROOT);
    if (function.isAny("DATEADD", "DATEDIFF", "DATEPART", "DATE_PART", "EXTRACT")) {
      return part.name(name);
    } else if (function.is("PGDATE_PART")) {
      return new Token(Token.Kind.STRING, "'" + name + "'", part.start());
    }
    return part;
  }
}
