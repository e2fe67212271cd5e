package io.redshiftrestore.error;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.calcite.prepare.Prepare;

/** What the engine complains of in words alone, by an exception that could mean anything. */
enum EngineComplaint {
  /** No rule of the planner leads to something that runs. */
  NO_PLAN(
      "Unable to implement |There are not enough rules to produce ",
      SqlState.NOT_SUPPORTED,
      "The planner finds no way to run the statement, although it is SQL: a function in it, or how"
          + " its parts stand together, is beyond it; say it in another way."),

  /** A plan leads to more code than a method may have. */
  TOO_LONG(
      "Code grows beyond 64 KB|has too many parameters",
      SqlState.TOO_COMPLEX,
      "The statement is too long to be compiled; shorten its lists, or select fewer columns."),

  /** A plan leads to code that cannot be compiled. */
  NO_CODE(
      ": Line \\d+, Column \\d+: ",
      SqlState.NOT_SUPPORTED,
      "A function in the statement cannot be computed for arguments of such types; cast them to"
          + " another type."),

  /** A text is compared with a time or cast to one, and is none. */
  TIME(
      "Invalid (DATE|TIME|TIMESTAMP) value|Value of (YEAR|MONTH|DAY|HOUR|MINUTE|SECOND) field",
      SqlState.BAD_CAST,
      "A text that is compared with a time, or cast to one, is not of the form"
          + " '2026-01-31 23:59:59' or, for a date, '2026-01-31'."),

  /** A sub-query in the place of a value has several rows. */
  SEVERAL_ROWS(
      "more than one value in agg SINGLE_VALUE",
      SqlState.TOO_MANY_ROWS,
      "A sub-query that stands for one value has several rows; aggregate them, or use LIMIT 1."),

  /** More than one character stands after ESCAPE, or none. */
  ESCAPE_CHARACTER(
      "Invalid escape character ",
      SqlState.BAD_ESCAPE_CHARACTER,
      "What stands after ESCAPE must be one character."),

  /** The escape character does not stand before what it could escape. */
  ESCAPE_SEQUENCE(
      "Invalid escape sequence ",
      SqlState.BAD_ESCAPE_SEQUENCE,
      "In a pattern, the escape character must stand before %, _ or itself.");

  private final Pattern complaint;
  private final SqlState state;
  private final String sentence;

  EngineComplaint(String complaint, SqlState state, String sentence) {
    this.complaint = Pattern.compile(complaint, Pattern.DOTALL);
    this.state = state;
    this.sentence = sentence;
  }

  /**
   * Returns what to throw for a failure that nobody foresaw, if it is of the planner's, which loses
   * its way among some sub-queries.
   */
  static Optional<SQLException> whilePlanning(Throwable root, Throwable failure) {
    return Arrays.stream(root.getStackTrace())
        .filter(frame -> frame.getClassName().equals(Prepare.class.getName()))
        .findFirst()
        .map(frame -> NO_PLAN.state.exception(NO_PLAN.sentence, failure));
  }

  /**
   * Returns what to throw for a known complaint.
   *
   * @param link what complains
   * @param failure what it is the cause of, or itself
   */
  static Optional<SQLException> translate(Throwable link, Throwable failure) {
    String said = link.toString();
    return Arrays.stream(values())
        .filter(known -> known.complaint.matcher(said).find())
        .findFirst()
        .map(known -> known.state.exception(known.sentence, failure));
  }
}
