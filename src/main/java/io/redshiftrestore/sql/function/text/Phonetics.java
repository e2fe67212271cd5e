package io.redshiftrestore.sql.function.text;

import com.google.common.base.CharMatcher;
import org.apache.calcite.runtime.SqlFunctions;

/** How texts sound in English; what is no letter of its alphabet makes no sound. */
public final class Phonetics {

  private static final CharMatcher LETTERS =
      CharMatcher.inRange('a', 'z').or(CharMatcher.inRange('A', 'Z'));

  private Phonetics() {}

  /** Returns the American Soundex code, which is empty if there are no letters. */
  public static String soundex(String text) {
    return SqlFunctions.soundex(LETTERS.retainFrom(text));
  }

  /** Returns how many places, of four, two Soundex codes have in common. */
  public static int difference(String text, String other) {
    String code = soundex(text);
    String otherCode = soundex(other);
    int common = 0;
    for (int i = 0; i < Math.min(code.length(), otherCode.length()); i++) {
      common += code.charAt(i) == otherCode.charAt(i) ? 1 : 0;
    }
    return common;
  }
}
