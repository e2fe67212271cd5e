package io.redshiftrestore.sql.text.token;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The quotation marks that word processors write instead of SQL's. */
final class TypographicQuotes {

  private static final Map<Character, String> STRAIGHT =
      Map.of(
          '\u2018', "'", '\u2019', "'", '\u201A', "'", '\u00B4', "'", '\u201C', "\"", '\u201D',
          "\"", '\u201E', "\"", '`', "\"");

  private TypographicQuotes() {}

  /** Fails if one of them stands at an offset, outside of any text. */
  static void refuse(String sql, int offset) {
    @Nullable String straight = STRAIGHT.get(sql.charAt(offset));
    if (straight != null) {
      throw new TextPosition(sql, offset)
          .syntaxError(
              "%s is no quotation mark of SQL; write %s instead"
                  .formatted(sql.charAt(offset), straight));
    }
  }
}
