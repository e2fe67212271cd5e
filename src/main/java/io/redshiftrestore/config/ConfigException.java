package io.redshiftrestore.config;

/**
 * Says in one sentence what is wrong with a connection's settings, where, and what to do about it.
 *
 * <p>The message never holds the value of a secret property, nor any text that could be a misplaced
 * piece of one.
 */
public final class ConfigException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Why the settings were refused, which decides the SQLSTATE that a driver reports. */
  public enum Reason {
    /** The settings are wrong; the user has to change them. */
    INVALID,
    /** The settings make sense, but this version cannot honour them. */
    NOT_SUPPORTED_YET
  }

  private final Reason reason;

  private ConfigException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /**
   * Reports settings that are wrong.
   *
   * @return an exception to throw, with the reason {@link Reason#INVALID}
   */
  public static ConfigException invalid(String message) {
    return new ConfigException(Reason.INVALID, message);
  }

  /**
   * Reports a setting that is understood but cannot be honoured by this version.
   *
   * @return an exception to throw, with the reason {@link Reason#NOT_SUPPORTED_YET}
   */
  public static ConfigException notSupportedYet(String what) {
    return new ConfigException(
        Reason.NOT_SUPPORTED_YET, what + " is not supported yet; remove it from the settings.");
  }

  /** Returns why the settings were refused. */
  public Reason reason() {
    return reason;
  }
}
