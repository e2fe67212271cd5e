package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The program with which the user pages through long texts. It starts with the first text, so that
 * a query that fails or is stopped before shows no empty screen.
 */
final class Pager extends OutputStream {

  private static final Pattern PLAIN = Pattern.compile("[\\w./-]+");

  private final String shell;
  private final String program;
  private final OutputStream otherwise;
  private @Nullable Process process;
  private @Nullable OutputStream text;

  /**
   * Names the program.
   *
   * @param shell the program that understands its name
   * @param otherwise takes the text where there is no shell, or no such program
   */
  Pager(String shell, String program, OutputStream otherwise) {
    this.shell = shell;
    this.program = program;
    this.otherwise = otherwise;
  }

  /** Returns the program that the user has chosen, if there is one. */
  static Optional<Pager> chosen(OutputStream otherwise) {
    return Optional.ofNullable(System.getenv("PAGER"))
        .filter(name -> !name.isBlank())
        .map(name -> new Pager("sh", name, otherwise));
  }

  private OutputStream started() {
    if (text == null) {
      text = start();
    }
    return text;
  }

  private OutputStream start() {
    ProcessBuilder builder =
        new ProcessBuilder(shell, "-c", program)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    // As git does: less ends by itself where all fits the screen.
    builder.environment().putIfAbsent("LESS", "FRX");
    try {
      if (!isThere()) {
        return otherwise;
      }
      Process started = builder.start();
      process = started;
      return started.getOutputStream();
    } catch (IOException withoutShell) {
      return otherwise;
    }
  }

  /** Returns whether there is such a program; what is more than its name and options, is tried. */
  private boolean isThere() throws IOException {
    String name = program.strip().split("\\s", 2)[0];
    if (!PLAIN.matcher(name).matches()) {
      return true;
    }
    try {
      return new ProcessBuilder(shell, "-c", "command -v \"$0\" >/dev/null", name).start().waitFor()
          == 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void write(int octet) throws IOException {
    started().write(octet);
  }

  @Override
  public void write(byte[] octets, int offset, int length) throws IOException {
    started().write(octets, offset, length);
  }

  @Override
  public void flush() throws IOException {
    if (text != null) {
      text.flush();
    }
  }

  /** Ends the text, and waits for the program to be quit. */
  @Override
  public void close() throws IOException {
    if (process == null) {
      flush();
      return;
    }
    process.getOutputStream().close();
    try {
      process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
