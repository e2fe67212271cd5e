package io.redshiftrestore.cli.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.io.PrintStream;
import java.sql.SQLException;
import java.util.regex.Pattern;

/**
 * What a command reads from and writes to.
 *
 * @param in what was piped to it, or typed
 * @param out takes the answer, in UTF-8
 * @param err takes warnings and errors
 * @param terminals which of these are terminals
 */
public record Console(InputStream in, PrintStream out, PrintStream err, Terminals terminals) {

  private static final Pattern LINE_ENDS = Pattern.compile("\\s*\\R\\s*");

  /** Returns the program's own streams. */
  public static Console standard() {
    return new Console(
        System.in,
        new PrintStream(System.out, false, UTF_8),
        new PrintStream(System.err, true, UTF_8),
        Terminals.ofThisProcess());
  }

  /** Says that the answer is not all that one may think. */
  public void warn(SQLException warning) {
    note("warning: " + sentence(warning));
  }

  /** Says why there is no answer, in one line. */
  public void fail(Exception failure) {
    fail(failure instanceof SQLException sql ? sentence(sql) : said(failure));
  }

  /** Says what is wrong, in one line. */
  public void fail(String sentence) {
    note((colours(terminals.err()) ? "\u001b[31merror:\u001b[m " : "error: ") + sentence);
  }

  /** Says something that is no part of the answer, in one line. */
  public void note(String sentence) {
    out.flush();
    err.println(LINE_ENDS.matcher(sentence).replaceAll(" "));
    err.flush();
  }

  /** Returns whether what is written to a terminal may have colours. */
  public static boolean colours(boolean terminal) {
    String refused = System.getenv("NO_COLOR");
    return terminal
        && (refused == null || refused.isEmpty())
        && !"dumb".equals(System.getenv("TERM"));
  }

  private static String sentence(SQLException failure) {
    return said(failure)
        + (failure.getSQLState() == null ? "" : " (SQLSTATE " + failure.getSQLState() + ")");
  }

  private static String said(Exception failure) {
    String message = failure.getMessage();
    return message == null ? failure.getClass().getSimpleName() : message;
  }
}
