package io.redshiftrestore.error;

import java.sql.SQLClientInfoException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransientConnectionException;
import java.sql.SQLTransientException;
import java.sql.SQLWarning;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The SQLSTATEs that the driver gives, each with the exception class that JDBC assigns to it. */
public enum SqlState {
  /** A parameter of a prepared statement has no value. */
  PARAMETER_MISSING("07002", SQLException::new),
  /** There is no column or parameter of that index. */
  BAD_INDEX("07009", SQLException::new),
  /** The URL or a property is wrong, or no region is known. */
  CANNOT_CONNECT("08001", SQLNonTransientConnectionException::new),
  /** The connection was closed. */
  CONNECTION_CLOSED("08003", SQLNonTransientConnectionException::new),
  /** The network or the service failed, and went on failing through all retries. */
  CONNECTION_FAILED("08006", SQLTransientConnectionException::new),
  /** Something that the driver does not do: writing, above all. */
  NOT_SUPPORTED("0A000", SQLFeatureNotSupportedException::new),
  /** A sub-query that stands for a value has more rows than one. */
  TOO_MANY_ROWS("21000", SQLException::new),
  /** A number that does not fit its type. */
  NUMBER_OUT_OF_RANGE("22003", SQLDataException::new),
  /** A text that is to be a time, and is none. */
  BAD_TIME("22007", SQLDataException::new),
  /** A time that does not fit its type. */
  TIME_OUT_OF_RANGE("22008", SQLDataException::new),
  /** A division by zero. */
  DIVISION_BY_ZERO("22012", SQLDataException::new),
  /** A value that the API or a function refuses. */
  BAD_VALUE("22023", SQLDataException::new),
  /** LIMIT, FETCH or OFFSET is not a number of rows. */
  BAD_ROW_COUNT("2201W", SQLDataException::new),
  /** A value, most often a text, that is not of the type it was cast to or read as. */
  BAD_CAST("22018", SQLDataException::new),
  /** A logarithm of a number that has none. */
  BAD_LOGARITHM("2201E", SQLDataException::new),
  /** A power or root that is no number. */
  BAD_POWER("2201F", SQLDataException::new),
  /** A part of a text that has no such length. */
  BAD_SUBSTRING("22011", SQLDataException::new),
  /** A text that is to be JSON, and is none. */
  BAD_JSON("22032", SQLDataException::new),
  /** What stands after ESCAPE is not one character. */
  BAD_ESCAPE_CHARACTER("22019", SQLDataException::new),
  /** A pattern's escape character stands before something that it cannot escape. */
  BAD_ESCAPE_SEQUENCE("22025", SQLDataException::new),
  /** The result set is not on a row, or was closed. */
  NO_ROW("24000", SQLException::new),
  /** A regular expression cannot be read. */
  BAD_REGULAR_EXPRESSION("2201B", SQLDataException::new),
  /** Credentials are missing, wrong, expired, or lack a permission. */
  NOT_AUTHORIZED("28000", SQLInvalidAuthorizationSpecException::new),
  /** There is no such schema. */
  UNKNOWN_SCHEMA("3F000", SQLException::new),
  /** The statement is not SQL. */
  SYNTAX_ERROR("42601", SQLSyntaxErrorException::new),
  /** There is no such column. */
  UNKNOWN_COLUMN("42703", SQLSyntaxErrorException::new),
  /** There is no such table. */
  UNKNOWN_TABLE("42P01", SQLSyntaxErrorException::new),
  /** There is no such function. */
  UNKNOWN_FUNCTION("42883", SQLSyntaxErrorException::new),
  /** The statement is SQL, but makes no sense. */
  INVALID_STATEMENT("42000", SQLSyntaxErrorException::new),
  /** AWS throttled the calls through all retries. */
  THROTTLED("53000", SQLTransientException::new),
  /** Rows would take more memory than they may. */
  OUT_OF_MEMORY("53200", SQLException::new),
  /** The statement would make more API calls than {@code maxApiCalls} allows. */
  TOO_MANY_CALLS("54000", SQLException::new),
  /** The statement is too deep or too long for the engine. */
  TOO_COMPLEX("54001", SQLException::new),
  /** The statement was closed. */
  STATEMENT_CLOSED("55000", SQLException::new),
  /** The statement was cancelled. */
  CANCELLED("57014", SQLException::new),
  /** The API broke its contract. */
  SYSTEM_ERROR("58000", SQLException::new),
  /** The statement took longer than its query timeout. */
  TIMED_OUT("HYT00", SQLTimeoutException::new),
  /** A failure that nobody foresaw; the cause tells more. */
  INTERNAL_ERROR("XX000", SQLException::new);

  private interface Constructor {
    SQLException create(@Nullable String message, String state, @Nullable Throwable cause);
  }

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // constructor references hold no state
  private final Constructor constructor;

  SqlState(String code, Constructor constructor) {
    this.code = code;
    this.constructor = constructor;
  }

  /** Returns the five characters. */
  public String code() {
    return code;
  }

  /** Returns a chain of warnings, or null when there is nothing to warn of. */
  public static @Nullable SQLWarning warnings(Collection<String> messages) {
    SQLWarning first = null;
    for (String message : messages) {
      SQLWarning warning = new SQLWarning(Sentence.of(message), "01000");
      if (first == null) {
        first = warning;
      } else {
        first.setNextWarning(warning);
      }
    }
    return first;
  }

  /** Returns this state's exception in the class that methods on client information declare. */
  public SQLClientInfoException clientInfoException(String message) {
    return new SQLClientInfoException(Sentence.of(message), code, Map.of());
  }

  /** Returns an exception of this state and its class, whose message is one line. */
  public SQLException exception(String message, @Nullable Throwable cause) {
    return constructor.create(Sentence.of(message), code, cause);
  }
}
