package io.redshiftrestore.error;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;

/** What a message may be: one line that a person reads to its end. */
final class Sentence {

  private static final int LONGEST = 500;
  private static final String CUT = "….";
  private static final CharMatcher GAPS = CharMatcher.whitespace().or(CharMatcher.javaIsoControl());

  private Sentence() {}

  /** Returns a message folded to one line and cut to 500 characters; the cause keeps the whole. */
  static String of(String message) {
    return Ascii.truncate(GAPS.trimAndCollapseFrom(message, ' '), LONGEST, CUT);
  }
}
