package io.redshiftrestore.cli.output;

import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Shows the API calls that the driver logs, none of which holds a secret, as they are made. */
public final class RequestLog extends Handler {

  /** Held, as the log would otherwise forget what it was told. */
  private static final Logger LOGGER = Logger.getLogger("io.redshiftrestore.api.CallLog");

  private final Console console;

  private RequestLog(Console console) {
    this.console = console;
    setLevel(Level.ALL);
  }

  /** Begins to show calls. */
  public static RequestLog to(Console console) {
    RequestLog log = new RequestLog(console);
    LOGGER.setLevel(Level.FINE);
    LOGGER.addHandler(log);
    return log;
  }

  @Override
  public void publish(LogRecord logged) {
    console.note("request: " + logged.getMessage());
  }

  @Override
  public void flush() {
    console.err().flush();
  }

  @Override
  public void close() {
    LOGGER.removeHandler(this);
    LOGGER.setLevel(null);
  }
}
