package io.redshiftrestore.config;

import java.util.Locale;

/** What happens to a query if one region of several fails. */
public enum OnRegionError {
  /** The query fails. */
  FAIL,
  /** The other regions' rows are returned, and a warning names the region and its failure. */
  WARN;

  static OnRegionError parse(String text) {
    return valueOf(text.toUpperCase(Locale.ROOT));
  }
}
