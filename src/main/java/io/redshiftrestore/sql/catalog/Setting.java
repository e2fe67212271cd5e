package io.redshiftrestore.sql.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A setting that tools ask for, with the one value that it has here. */
enum Setting {
  SERVER_VERSION("8.0.2", "The version of PostgreSQL that Redshift says it is."),
  SERVER_VERSION_NUM("80002", "The same as a number."),
  SERVER_ENCODING("UTF8", "How texts are encoded."),
  CLIENT_ENCODING("UTF8", "How texts reach the client."),
  SEARCH_PATH("", "Where tables without a schema are looked for, after pg_catalog."),
  DATESTYLE("ISO, MDY", "How dates are written, and read where they have no dashes."),
  INTERVALSTYLE("postgres", "How intervals are written."),
  TIMEZONE("UTC", "Time zone of the session."),
  TRANSACTION_ISOLATION("serializable", "What a transaction sees of others: there are none."),
  DEFAULT_TRANSACTION_READ_ONLY("on", "Whether nothing can be written."),
  TRANSACTION_READ_ONLY("on", "Whether nothing can be written."),
  STANDARD_CONFORMING_STRINGS("on", "Whether a backslash in a text is a backslash."),
  INTEGER_DATETIMES("on", "Whether times are stored as whole numbers."),
  MAX_IDENTIFIER_LENGTH("127", "How many bytes a name may have."),
  EXTRA_FLOAT_DIGITS("0", "Extra digits of floating-point numbers."),
  STATEMENT_TIMEOUT(
      "0", "Milliseconds that a statement may take, 0 for any; setQueryTimeout bounds it."),
  APPLICATION_NAME("", "Name of the application; applicationName in the URL sends one to AWS."),
  QUERY_GROUP("unset", "Name of the group of queries; there are no groups."),
  ENABLE_CASE_SENSITIVE_IDENTIFIER("off", "Whether the case of names in quotes counts."),
  SESSION_AUTHORIZATION("aws", "Who asks."),
  IS_SUPERUSER("off", "Whether whoever asks may do everything.");

  private final String value;
  private final String description;

  Setting(String value, String description) {
    this.value = value;
    this.description = description;
  }

  /** Returns the name by which it is asked for. */
  String settingName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the one value that it has. */
  String value(NumberedCatalog catalog) {
    return this == SEARCH_PATH ? catalog.namespaces().get(0).name() : value;
  }

  /** Returns the setting of that name, in any case. */
  static Optional<Setting> named(String name) {
    return Arrays.stream(values())
        .filter(setting -> setting.name().equalsIgnoreCase(name))
        .findFirst();
  }

  String description() {
    return description;
  }
}
