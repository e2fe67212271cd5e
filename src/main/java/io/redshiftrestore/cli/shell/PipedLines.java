package io.redshiftrestore.cli.shell;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import org.jspecify.annotations.Nullable;

/** Input that nobody types. */
final class PipedLines implements LineSource {

  private final BufferedReader lines;

  PipedLines(InputStream in) {
    this.lines = new BufferedReader(new InputStreamReader(in, UTF_8));
  }

  @Override
  public @Nullable String next() throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      text.append(line);
      if (Completeness.of(text.toString())) {
        return text.toString();
      }
      text.append('\n');
    }
    return text.isEmpty() ? null : text.toString();
  }

  @Override
  public void onInterrupt(Runnable action) {
    // An interrupt ends a program that nobody types to.
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
