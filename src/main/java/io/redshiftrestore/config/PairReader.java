package io.redshiftrestore.config;

import java.util.ArrayList;
import java.util.List;

/** Cuts the part of a URL that follows the prefix into its pairs. Not thread-safe. */
final class PairReader {
  private final String url;
  private final List<UrlPair> pairs = new ArrayList<>();
  private int position;

  private PairReader(String url, int position) {
    this.url = url;
    this.position = position;
  }

  /**
   * Reads all pairs from a position of the URL to its end.
   *
   * @throws ConfigException if what stands there is not pairs; the message says which is wrong, but
   *     nothing of what it says
   */
  static List<UrlPair> read(String url, int from) {
    PairReader reader = new PairReader(url, from);
    while (reader.position < url.length()) {
      reader.readPair();
    }
    return List.copyOf(reader.pairs);
  }

  private void readPair() {
    int equals = url.indexOf('=', position);
    int end = separatorFrom(position);
    if (equals < 0 || equals > end) {
      if (!url.substring(position, end).isBlank()) {
        throw malformed("has no equals sign; write name=value");
      }
      position = end + 1;
      return;
    }
    String name = url.substring(position, equals).strip();
    if (name.isEmpty()) {
      throw malformed("has no name before the equals sign; write name=value");
    }
    position = equals + 1;
    skipBlanks();
    boolean quoted = position < url.length() && isQuote(url.charAt(position));
    int start = position;
    String value = quoted ? quotedValue() : bareValue();
    int valueEnd = position;
    skipBlanks();
    if (position < separatorFrom(position)) {
      throw malformed("goes on after its closing quote; double a quote that is part of the value");
    }
    position++;
    pairs.add(new UrlPair(pairs.size() + 1, name, value, quoted, start, valueEnd));
  }

  private String bareValue() {
    String value = url.substring(position, separatorFrom(position)).strip();
    position += value.length();
    return value;
  }

  private String quotedValue() {
    char quote = url.charAt(position++);
    StringBuilder value = new StringBuilder();
    while (position < url.length()) {
      char next = url.charAt(position++);
      if (next != quote) {
        value.append(next);
      } else if (position < url.length() && url.charAt(position) == quote) {
        value.append(quote);
        position++;
      } else {
        return value.toString();
      }
    }
    throw malformed("has a quote that is never closed; close it, or double it if it is meant");
  }

  private void skipBlanks() {
    while (position < url.length() && Character.isWhitespace(url.charAt(position))) {
      position++;
    }
  }

  private int separatorFrom(int start) {
    int end = start;
    while (end < url.length() && !isSeparator(url.charAt(end))) {
      end++;
    }
    return end;
  }

  private ConfigException malformed(String complaint) {
    return ConfigException.invalid("Pair " + (pairs.size() + 1) + " of the URL " + complaint + ".");
  }

  private static boolean isSeparator(char character) {
    return character == ';' || character == '&';
  }

  private static boolean isQuote(char character) {
    return character == '\'' || character == '"';
  }
}
