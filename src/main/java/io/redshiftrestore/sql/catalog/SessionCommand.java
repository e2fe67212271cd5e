package io.redshiftrestore.sql.catalog;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement that would change the session or a transaction, which changes nothing here: tools
 * send such before they ask anything.
 *
 * @param warning one sentence that says so
 */
public record SessionCommand(String warning) {

  /** What stands for such a command where a query is expected. */
  static final String EMPTY = "SELECT setting FROM pg_catalog.pg_settings WHERE FALSE";

  private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.DOTALL;

  private static final Pattern TRANSACTION =
      Pattern.compile(
          "(BEGIN|START\\s+TRANSACTION|COMMIT|END|ROLLBACK|ABORT)(?:\\s+(?:WORK|TRANSACTION))?"
              + "(?:[\\s,]+(?:ISOLATION\\s+LEVEL\\s+(?:SERIALIZABLE|REPEATABLE\\s+READ"
              + "|READ\\s+(?:UN)?COMMITTED)|READ\\s+ONLY))*",
          ANY_CASE);

  private static final List<Pattern> SETTINGS =
      List.of(
          Pattern.compile(
              "(SET\\s+(?:SESSION\\s+CHARACTERISTICS\\s+AS\\s+)?TRANSACTION)\\s+(?!.*READ\\s+WRITE).+",
              ANY_CASE),
          Pattern.compile("(SET\\s+(?:(?:SESSION|LOCAL)\\s+)?TIME\\s+ZONE)\\s+.+", ANY_CASE),
          Pattern.compile("(SET\\s+NAMES)\\s+.+", ANY_CASE),
          Pattern.compile(
              "(SET\\s+(?:(?:SESSION|LOCAL)\\s+)?[\\w.]+)\\s*(?:=|\\bTO\\b).+", ANY_CASE),
          Pattern.compile("(RESET\\s+[\\w.]+)", ANY_CASE),
          Pattern.compile("(USE)\\s+\"?" + Session.DATABASE + "\"?", ANY_CASE),
          Pattern.compile("(DISCARD\\s+ALL)", ANY_CASE));

  /** Returns the command that a statement is; empty if it is something else. */
  public static Optional<SessionCommand> of(String sql) {
    String text = CommandText.of(sql);
    Matcher transaction = TRANSACTION.matcher(text);
    if (transaction.matches()) {
      return Optional.of(
          new SessionCommand(
              words(transaction) + " has no effect: there is nothing to commit or to take back."));
    }
    return SETTINGS.stream()
        .map(form -> form.matcher(text))
        .filter(Matcher::matches)
        .findFirst()
        .map(
            found ->
                new SessionCommand(
                    words(found)
                        + " has no effect: each setting has one value here, which SHOW ALL tells."));
  }

  private static String words(Matcher found) {
    return found.group(1).replaceAll("\\s+", " ").strip().toUpperCase(Locale.ROOT);
  }
}
