package io.redshiftrestore.api.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form by which a request of AWS's Query protocol says what it asks. */
public final class QueryForm {

  private static final Pattern ACTION = Pattern.compile("(?:^|&)Action=(\\w+)");

  private QueryForm() {}

  /** Returns the action that a request asks for, or an empty text. */
  public static String action(byte[] form) {
    Matcher action = ACTION.matcher(new String(form, ISO_8859_1));
    return action.find() ? action.group(1) : "";
  }
}
