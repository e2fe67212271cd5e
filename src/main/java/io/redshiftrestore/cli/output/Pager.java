package io.redshiftrestore.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The program with which the user pages through long texts. It starts with the first text, so that
 * a query that fails or is stopped before shows no empty screen.
 */
final class Pager extends OutputStream {

  private final String program;
  private @Nullable Process process;

  /** Names the program, in the words of a shell. */
  Pager(String program) {
    this.program = program;
  }

  /** Returns the program that the user has chosen, if there is one. */
  static Optional<Pager> chosen() {
    return Optional.ofNullable(System.getenv("PAGER"))
        .filter(name -> !name.isBlank())
        .map(Pager::new);
  }

  private OutputStream started() throws IOException {
    if (process == null) {
      ProcessBuilder builder =
          new ProcessBuilder("sh", "-c", program)
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT);
      // As git does: less ends by itself where all fits the screen.
      builder.environment().putIfAbsent("LESS", "FRX");
      process = builder.start();
    }
    return process.getOutputStream();
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
    if (process != null) {
      process.getOutputStream().flush();
    }
  }

  /** Ends the text, and waits for the program to be quit. */
  @Override
  public void close() throws IOException {
    if (process == null) {
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
