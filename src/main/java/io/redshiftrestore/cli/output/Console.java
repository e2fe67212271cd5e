package io.redshiftrestore.cli.output;

import java.io.PrintStream;
import java.sql.SQLException;

/**
 * Where a command writes to.
 *
 * @param out takes the answer
 * @param err takes warnings and errors
 */
public record Console(PrintStream out, PrintStream err) {

  /** Returns the program's own standard output and error. */
  public static Console standard() {
    return new Console(System.out, System.err);
  }

  /** Says that the answer is not all that one may think. */
  public void warn(SQLException warning) {
    err.println("warning: " + sentence(warning));
  }

  /** Says why there is no answer. */
  public void fail(Exception failure) {
    err.println("error: " + (failure instanceof SQLException sql ? sentence(sql) : said(failure)));
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
