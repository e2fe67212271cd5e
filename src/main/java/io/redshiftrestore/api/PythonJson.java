package io.redshiftrestore.api;

/**
 * JSON exactly as Python's {@code json.dumps} writes it by default, so that tokens are equal to
 * boto3's byte for byte.
 */
final class PythonJson {

  static final String NULL = "null";

  private PythonJson() {}

  /** Appends a string; everything that is not printable ASCII is escaped, slashes are not. */
  static StringBuilder appendString(StringBuilder json, String text) {
    json.append('"');
    text.chars().forEach(unit -> appendUnit(json, (char) unit));
    return json.append('"');
  }

  private static void appendUnit(StringBuilder json, char unit) {
    switch (unit) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\r' -> json.append("\\r");
      case '\t' -> json.append("\\t");
      case '\f' -> json.append("\\f");
      case '\b' -> json.append("\\b");
      default -> {
        if (unit >= ' ' && unit <= '~') {
          json.append(unit);
        } else {
          // Not String.format, whose digits are the locale's.
          json.append("\\u").append(Integer.toHexString(0x10000 | unit), 1, 5);
        }
      }
    }
  }
}
