package io.redshiftrestore.error;

import com.google.common.base.Throwables;
import io.redshiftrestore.api.ApiException;
import io.redshiftrestore.config.ConfigException;
import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.calcite.runtime.CalciteContextException;
import org.apache.calcite.sql.parser.SqlParseException;
import org.jspecify.annotations.Nullable;

/**
 * The one place where failures become {@link SQLException}s: with a state, a message that says the
 * cause itself, and the chain of causes kept.
 */
public final class ExceptionTranslator {

  private static final Pattern NO_COLUMN = Pattern.compile("(Column|Field) '.*' not found.*");
  private static final Pattern NO_TABLE = Pattern.compile("(Object|Table) '.*' not found.*");
  private static final Pattern NO_FUNCTION =
      Pattern.compile(
          "Function (?:'.*' not found|\\w+ takes (?:no|other) arguments) ?.*", Pattern.DOTALL);
  private static final Pattern AVATICA =
      Pattern.compile("Error while (?:executing SQL|preparing statement).*?: (.*)", Pattern.DOTALL);

  private ExceptionTranslator() {}

  /** Returns the exception to throw; one that was translated before is returned as it is. */
  public static SQLException translate(Throwable failure) {
    if (failure instanceof SQLException sql && sql.getSQLState() != null) {
      return sql;
    }
    List<Throwable> chain = Throwables.getCausalChain(failure);
    if (chain.stream().anyMatch(StackOverflowError.class::isInstance)) {
      return SqlState.TOO_COMPLEX.exception(
          "The statement is too deeply nested; simplify it.", failure);
    }
    for (Throwable link : chain) {
      Optional<SQLException> known = known(link, failure);
      if (known.isPresent()) {
        return known.get();
      }
    }
    Throwable root = chain.get(chain.size() - 1);
    return EngineComplaint.whilePlanning(root, failure)
        .orElseGet(() -> SqlState.INTERNAL_ERROR.exception(sentence(message(root)), failure));
  }

  private static Optional<SQLException> known(Throwable link, Throwable failure) {
    if (link instanceof SQLException sql) {
      return sql.getSQLState() == null ? ofAvatica(sql, failure) : Optional.of(sql);
    } else if (link instanceof ApiException api) {
      return Optional.of(state(api.kind()).exception(message(api), failure));
    } else if (link instanceof ConfigException config) {
      return Optional.of(ofConfig(config));
    } else if (link instanceof StateException stated) {
      return Optional.of(stated.state().exception(message(link), failure));
    } else if (link instanceof SqlParseException parse) {
      return Optional.of(ofParser(parse, failure));
    } else if (link instanceof CalciteContextException context) {
      return Optional.of(ofValidator(context, failure));
    } else if (link instanceof NumberFormatException) {
      return Optional.of(
          SqlState.BAD_CAST.exception(sentence("Not a number: " + message(link)), failure));
    } else if (link instanceof PatternSyntaxException pattern) {
      return Optional.of(
          SqlState.BAD_REGULAR_EXPRESSION.exception(
              sentence("'" + pattern.getPattern() + "': " + pattern.getDescription()), failure));
    } else if (link instanceof ArithmeticException arithmetic) {
      return Optional.of(ofArithmetic(arithmetic, failure));
    } else if (link instanceof OutOfMemoryError) {
      return Optional.of(
          SqlState.OUT_OF_MEMORY.exception(
              "There is no memory left for the statement; narrow it by conditions or LIMIT, select"
                  + " fewer columns, or give Java a larger heap.",
              failure));
    }
    return EngineComplaint.translate(Throwables.getRootCause(link), failure)
        .or(() -> EngineComplaint.translate(link, failure));
  }

  /** What Avatica says of closed objects and unset parameters has no state. */
  private static Optional<SQLException> ofAvatica(SQLException said, Throwable failure) {
    String message = message(said);
    if (message.equals("Connection closed")) {
      return Optional.of(connectionClosed(failure));
    } else if (message.equals("Statement closed")) {
      return Optional.of(statementClosed(failure));
    } else if (message.equals("ResultSet closed")) {
      return Optional.of(resultClosed(failure));
    } else if (message.startsWith("parameter ordinal")) {
      return Optional.of(
          SqlState.BAD_INDEX.exception(
              "The statement has no such parameter: " + message + ".", failure));
    } else if (message.equals("Invalid name")) {
      return Optional.of(
          SqlState.BAD_VALUE.exception("The text cannot be an identifier.", failure));
    } else if (message.endsWith("unbound parameter")) {
      return Optional.of(
          SqlState.PARAMETER_MISSING.exception(
              "A parameter of the statement has no value; set every one of them.", failure));
    }
    return Optional.empty();
  }

  public static SQLException connectionClosed(@Nullable Throwable cause) {
    return SqlState.CONNECTION_CLOSED.exception("The connection is closed; open another.", cause);
  }

  public static SQLException statementClosed(@Nullable Throwable cause) {
    return SqlState.STATEMENT_CLOSED.exception("The statement is closed; create another.", cause);
  }

  public static SQLException resultClosed(@Nullable Throwable cause) {
    return SqlState.NO_ROW.exception(
        "The result set is closed; execute the statement again.", cause);
  }

  /** Returns the exception for a method of JDBC that the driver does not have. */
  public static SQLException unsupported(Method method, @Nullable Throwable cause) {
    return SqlState.NOT_SUPPORTED.exception(
        "%s.%s is not supported by this driver, whose tables are read-only and whose result sets are"
                .formatted(method.getDeclaringClass().getSimpleName(), method.getName())
            + " read once, forwards.",
        cause);
  }

  private static SQLException ofArithmetic(ArithmeticException link, Throwable failure) {
    return message(link).endsWith("/ by zero") || message(link).startsWith("Division")
        ? SqlState.DIVISION_BY_ZERO.exception("Division by zero.", failure)
        : SqlState.NUMBER_OUT_OF_RANGE.exception(
            switch (message(link)) {
              case "integer overflow" ->
                  "A result does not fit INTEGER; cast an operand to BIGINT.";
              case "long overflow" ->
                  "A result does not fit BIGINT; cast an operand to DECIMAL(38, 0).";
              case "Overflow" -> "A number does not fit the type of whole number asked for.";
              default -> sentence(message(link));
            },
            failure);
  }

  /** Returns the exception for a URL or a property that cannot be used. */
  public static SQLException ofConfig(ConfigException failure) {
    return SqlState.CANNOT_CONNECT.exception(message(failure), failure);
  }

  private static SqlState state(ApiException.Kind kind) {
    return switch (kind) {
      case NO_REGION, SETTING -> SqlState.CANNOT_CONNECT;
      case CREDENTIALS, DENIED -> SqlState.NOT_AUTHORIZED;
      case THROTTLED -> SqlState.THROTTLED;
      case NETWORK, SERVICE -> SqlState.CONNECTION_FAILED;
      case ARGUMENT -> SqlState.BAD_VALUE;
      case CONTRACT -> SqlState.SYSTEM_ERROR;
      case TOO_MANY_CALLS -> SqlState.TOO_MANY_CALLS;
      case CANCELLED -> SqlState.CANCELLED;
      case TIMED_OUT -> SqlState.TIMED_OUT;
    };
  }

  /** The parser lists every token that it would have liked; the first sentence says enough. */
  private static SQLException ofParser(SqlParseException failure, Throwable original) {
    if (failure.getPos() == null) {
      return SqlState.SYNTAX_ERROR.exception("Syntax error: the statement is empty.", original);
    }
    String said = message(failure).split("\\R", 2)[0];
    String where =
        " at line " + failure.getPos().getLineNum() + ", column " + failure.getPos().getColumnNum();
    return SqlState.SYNTAX_ERROR.exception(
        sentence(
            "Syntax error" + where + ": " + said.replaceFirst(" at line \\d+, column \\d+.*", "")),
        original);
  }

  private static SQLException ofValidator(CalciteContextException failure, Throwable original) {
    String reason = failure.getCause() == null ? message(failure) : message(failure.getCause());
    SqlState state =
        NO_COLUMN.matcher(reason).matches()
            ? SqlState.UNKNOWN_COLUMN
            : NO_TABLE.matcher(reason).matches()
                ? SqlState.UNKNOWN_TABLE
                : NO_FUNCTION.matcher(reason).matches()
                    ? SqlState.UNKNOWN_FUNCTION
                    : SqlState.INVALID_STATEMENT;
    return state.exception(
        sentence(
            "At line "
                + failure.getPosLine()
                + ", column "
                + failure.getPosColumn()
                + ": "
                + reason),
        original);
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    if (message == null) {
      return failure.getClass().getSimpleName();
    }
    Matcher avatica = AVATICA.matcher(message);
    return avatica.matches() ? avatica.group(1) : message;
  }

  private static String sentence(String text) {
    String stripped = text.strip();
    return stripped.endsWith(".") || stripped.endsWith("?") ? stripped : stripped + ".";
  }
}
