package io.redshiftrestore.api.http;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import java.util.regex.Pattern;

/**
 * Text from a service or a library made fit for a message: one line, of bounded length, without
 * class names.
 */
public final class Excerpt {

  private static final int LONGEST = 200;
  private static final CharMatcher GAPS = CharMatcher.whitespace().or(CharMatcher.javaIsoControl());
  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "\\b(?:[a-z]\\w*\\.)+[A-Z]\\w*(?:\\$\\w+)*:?\\s*|\\b\\w+(?:Exception|Error):\\s*");

  private Excerpt() {}

  public static String of(String said) {
    String line = GAPS.trimAndCollapseFrom(CLASS_NAME.matcher(said).replaceAll(""), ' ');
    return Ascii.truncate(line, LONGEST, "…");
  }
}
