package io.redshiftrestore.api.credentials;

import com.google.common.base.CharMatcher;
import com.google.common.base.Throwables;
import io.redshiftrestore.api.http.Excerpt;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.file.NoSuchFileException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Why something failed, in words that follow a colon or stand in parentheses. */
public final class Reason {

  /** Behind a message's first part the SDK writes its attempts, its objects or every profile. */
  private static final Pattern NOT_FOR_USERS =
      Pattern.compile(
          " \\(SDK | from any of the providers in the chain |: ProfileFile\\(|: ProfileFile-|: \\[");

  private Reason() {}

  /** Returns the words for what is at the bottom of a failure. */
  public static String atTheRootOf(Throwable failure) {
    return of(Throwables.getRootCause(failure));
  }

  /** Returns the words for a failure itself. */
  public static String of(Throwable failure) {
    String message = failure.getMessage() == null ? "" : first(failure.getMessage());
    Throwable root = Throwables.getRootCause(failure);
    if (root instanceof UnknownHostException && root != failure) {
      return of(root); // The SDK puts advice of its own in its place.
    } else if (failure instanceof UncheckedIOException && failure.getCause() != null) {
      return of(failure.getCause());
    } else if (failure instanceof NoSuchFileException) {
      return "there is no file " + message;
    } else if (failure instanceof UnknownHostException) {
      return message.contains(" ") ? message : "the host " + message + " is unknown";
    } else if (failure instanceof ConnectException) {
      return message.isEmpty() ? "Connection refused" : message;
    } else if (failure instanceof SocketTimeoutException
        || failure instanceof HttpTimeoutException) {
      return message.isEmpty() ? "no answer in time" : message;
    } else if (failure instanceof SSLException) {
      return "no trusted connection by TLS: " + message;
    }
    return message.isEmpty() ? "no reason is known" : message;
  }

  private static String first(String message) {
    return CharMatcher.anyOf(". :")
        .trimTrailingFrom(Excerpt.of(NOT_FOR_USERS.split(message, 2)[0]));
  }
}
