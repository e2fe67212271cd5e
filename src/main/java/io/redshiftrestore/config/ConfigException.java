package io.redshiftrestore.config;

import java.io.Serial;

/**
 * Says in one sentence what is wrong with a connection's settings, where, and what to do about it.
 *
 * <p>The message never holds the value of a secret property, nor any text that could be a misplaced
 * piece of one.
 */
public final class ConfigException extends IllegalArgumentException {

  @Serial private static final long serialVersionUID = 1L;

  private ConfigException(String message) {
    super(message);
  }

  /** Returns an exception to throw for settings that are wrong. */
  public static ConfigException invalid(String message) {
    return new ConfigException(message);
  }
}
