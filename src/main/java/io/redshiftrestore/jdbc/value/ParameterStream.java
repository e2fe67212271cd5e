package io.redshiftrestore.jdbc.value;

import com.google.common.io.ByteStreams;
import com.google.common.io.CharStreams;
import io.redshiftrestore.error.SqlState;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.sql.SQLException;

/** Reads what is bound as a stream: a parameter is small, and is compared as a whole. */
public final class ParameterStream {

  private ParameterStream() {}

  /** Something that is read from a stream. */
  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  public static String text(Reader text, long length) throws SQLException {
    if (length < 0) {
      throw SqlState.BAD_VALUE.exception(
          "A parameter cannot have " + length + " characters.", null);
    }
    return read(() -> length == Long.MAX_VALUE ? CharStreams.toString(text) : start(text, length));
  }

  public static byte[] bytes(InputStream bytes, long length) throws SQLException {
    return read(() -> ByteStreams.limit(bytes, length).readAllBytes());
  }

  private static String start(Reader text, long length) throws IOException {
    char[] characters = new char[(int) Math.min(length, 8_192)];
    StringBuilder read = new StringBuilder();
    for (long left = length; left > 0; left = length - read.length()) {
      int count = text.read(characters, 0, (int) Math.min(left, characters.length));
      if (count < 0) {
        return read.toString();
      }
      read.append(characters, 0, count);
    }
    return read.toString();
  }

  private static <T> T read(Reading<T> reading) throws SQLException {
    try {
      return reading.read();
    } catch (IOException | IllegalArgumentException e) {
      throw SqlState.BAD_VALUE.exception("The stream of a parameter cannot be read.", e);
    }
  }
}
