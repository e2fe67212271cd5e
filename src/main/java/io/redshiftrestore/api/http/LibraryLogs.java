package io.redshiftrestore.api.http;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps secrets out of every log, and the messages of relocated libraries out of the driver's log:
 * in the drop-in jar, their loggers have names that begin with the driver's.
 */
public final class LibraryLogs {

  /** The SDK's signer writes what it signs, and the session token is part of that. */
  private static final Logger SIGNER =
      Logger.getLogger(
          "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner");

  /** The SDK's cache names a credential process by its whole command, which may hold a password. */
  private static final Logger CACHE =
      Logger.getLogger("software.amazon.awssdk.utils.cache.CachedSupplier");

  private static final Logger INSIDE_THE_JAR = Logger.getLogger("io.redshiftrestore.shaded");

  private LibraryLogs() {}

  /**
   * Sets the levels of their loggers; again after the logging configuration was reloaded.
   *
   * <p>No filter is set: the logger would hold it, and its class loader, after the driver is gone.
   */
  public static void quieten() {
    raise(SIGNER, Level.INFO);
    raise(CACHE, Level.SEVERE);
    if (INSIDE_THE_JAR.getLevel() == null) {
      INSIDE_THE_JAR.setLevel(Level.WARNING);
    }
  }

  private static void raise(Logger logger, Level least) {
    Level asked = logger.getLevel();
    if (asked == null || asked.intValue() < least.intValue()) {
      logger.setLevel(least);
    }
  }
}
