package io.redshiftrestore.api.http;

import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Keeps secrets out of every log, and out of the driver's what the libraries inside the drop-in jar
 * say: there they live below the driver's own name.
 */
public final class LibraryLogs {

  /** The SDK's signer writes what it signs, and the session token is part of that. */
  private static final Logger SIGNER =
      Logger.getLogger(
          "software.amazon.awssdk.http.auth.aws.internal.signer.DefaultV4RequestSigner");

  private static final Logger INSIDE_THE_JAR = Logger.getLogger("io.redshiftrestore.shaded");

  private LibraryLogs() {}

  /** Does so; once more where the configuration of logging was read anew. */
  public static void quieten() {
    SIGNER.setFilter(entry -> entry.getLevel().intValue() >= Level.INFO.intValue());
    if (INSIDE_THE_JAR.getLevel() == null) {
      INSIDE_THE_JAR.setLevel(Level.WARNING);
    }
  }
}
